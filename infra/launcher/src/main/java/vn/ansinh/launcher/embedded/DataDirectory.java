package vn.ansinh.launcher.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * The directory that holds everything a standalone keeps, owned by one running standalone at a time.
 *
 * <p>The lock is the operating system's, on an open file, so it ends with the process however that ends: a lock file
 * that was left behind by {@code kill -9} locks nothing.
 */
public final class DataDirectory implements AutoCloseable {

    /** How events are written in this directory: 1 is sealed (ADR-0009), 0 was open text. Each reads its own alone. */
    static final String FORMAT = "2";

    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** Opens, and makes when it is not there; refused while another process has it, or when a later format wrote it. */
    public static DataDirectory open(Path directory) {
        return openUnlessInUse(directory)
                .orElseThrow(() -> new StartUpRefused("The data directory " + directory.toAbsolutePath()
                        + " is in use by " + holder(directory)
                        + ": stop it first, or choose another with --data-dir."));
    }

    /** The same, but empty while another process has it. */
    public static Optional<DataDirectory> openUnlessInUse(Path directory) {
        try {
            Path root = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
            FileChannel lockFile = lock(root);
            if (lockFile == null) {
                return Optional.empty();
            }
            try {
                checkFormat(root);
                Path keys = root.resolve("keys");
                if (!Files.exists(keys)) {
                    Files.createDirectory(
                            keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                }
                return Optional.of(new DataDirectory(root, lockFile));
            } catch (IOException | RuntimeException refused) {
                lockFile.close();
                throw refused;
            }
        } catch (IOException failed) {
            throw new StartUpRefused("The data directory " + directory + " cannot be used: " + failed + ".", failed);
        }
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** The folder of keys, which only the owner enters. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** A file of it. */
    public Path key(String name) {
        return keys().resolve(name);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static @Nullable FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(
                root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static String holder(Path directory) {
        try {
            String holder = Files.readString(directory.resolve(LOCK)).strip();
            return holder.isEmpty() ? "another process" : "process " + holder;
        } catch (IOException unreadable) {
            return "another process";
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void checkFormat(Path root) throws IOException {
        Path file = root.resolve("format");
        if (!Files.exists(file)) {
            OwnerOnlyFile.write(file, FORMAT);
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(FORMAT)) {
            throw new StartUpRefused("The data in " + root + " has format " + found + " and this program reads format "
                    + FORMAT + ": start it with the release that wrote it.");
        }
    }
}
