package vn.ansinh.launcher.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says of the server on a data directory; its lines are PostgreSQL's documented format. */
record Postmaster(long pid, boolean ready) {

    private static final int LINE_OF_STATUS = 7;

    /** Reads the file; empty when no server claims the data. */
    static Optional<Postmaster> in(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            boolean ready = lines.size() > LINE_OF_STATUS
                    && lines.get(LINE_OF_STATUS).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), ready));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Whether that process lives and is a server from these programs, not another that was given its number. */
    boolean runs(Path programs) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).startsWith(programs))
                .isPresent();
    }
}
