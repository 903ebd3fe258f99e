package vn.ansinh.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;

/**
 * The program: looks at a log or at one decision, or takes a log or its newest checkpoint elsewhere. Exits with 0, 1 (not what it was) or 2
 * (could not look).
 */
public final class Verifier {
    private static final int NOT_WHOLE = 1;
    private static final int NOT_LOOKED = 2;
    private static final String DECISION = "decision";

    private static final String USAGE = """
            usage: ./an-sinh verify WHERE [options]
                   ./an-sinh verify decision FILE --key KEY
                   ./an-sinh export-checkpoints FOLDER WHERE [options]
                   ./an-sinh export-log FOLDER WHERE [options]

            verify looks at every event of the log: builds its tree again from the rows, checks each checkpoint's signature and root, holds each
            decision against four eyes, and names the first bad position. Exit code 0: whole; 1: not what it was; 2: could not look. The log may
            be in use meanwhile.

            verify decision looks at a decision proof, as it was downloaded, and needs nothing but the file and the log's public key.

            export-checkpoints puts the newest checkpoint and the public keys into FOLDER, after proving that each checkpoint there is its beginning.
            Keep the folder where whoever keeps the database cannot write: only it shows a log that was cut or taken from an old backup.

            export-log puts every row up to the newest checkpoint there as well, to be verified from the folder alone.

            WHERE:
              --database URL        jdbc:postgresql://host/ansinh
              --user NAME           login (default: ansinh)
              --password-file FILE  its password; without, PGPASSWORD of the environment
              --data-dir DIR        a running standalone's data directory, in place of these three
              --export FOLDER       verify: what export-log wrote

            options:
              --checkpoints FOLDER  exported checkpoints, and the keys that are believed; without, the log's own word
              --key KEY             a key that is believed, or a file of such, one a line; may be given several times
            """;

    private final CommandLine line;
    private final PrintStream out;

    private Verifier(CommandLine line, PrintStream out) {
        this.line = line;
        this.out = out;
    }

    /** The program's door. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** Does what the command line asks for. @return the exit code */
    static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return arguments.isEmpty() ? NOT_LOOKED : 0;
        }
        try {
            return new Verifier(new CommandLine(arguments), out).run();
        } catch (IllegalArgumentException | SQLException | IOException notLooked) {
            System.err.println("It could not be looked at. " + notLooked.getMessage());
            return NOT_LOOKED;
        }
    }

    private int run() throws SQLException, IOException {
        String errand = String.valueOf(line.word(0));
        if (errand.equals("verify")) {
            return DECISION.equals(line.word(1)) ? decision() : verify();
        }
        if (!errand.equals("export-checkpoints") && !errand.equals("export-log")) {
            throw new IllegalArgumentException("There is no errand " + errand + ".");
        }
        String folder = line.word(1);
        if (folder == null) {
            throw new IllegalArgumentException(errand + " needs the name of a folder.");
        }
        line.atMost(2);
        try (Connection connection = line.connect();
                LogTables tables = new LogTables(connection)) {
            return export(tables, Path.of(folder), errand.equals("export-log"));
        }
    }

    private int decision() throws IOException {
        String file = line.word(2);
        if (file == null) {
            throw new IllegalArgumentException("verify decision needs the name of a file.");
        }
        line.atMost(3);
        Set<NoteKey> keys = line.keys();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "Whose signature counts? --key KEY, as whoever keeps the log makes it known.");
        }
        try {
            out.print(DecisionExamination.of(Files.readAllBytes(Path.of(file)), keys));
            return 0;
        } catch (DecisionExamination.NotProven not) {
            out.println("THE DECISION IS NOT PROVEN. " + not.getMessage());
            return NOT_WHOLE;
        }
    }

    private int verify() throws SQLException, IOException {
        line.atMost(1);
        Path export = line.folder("--export");
        if (export != null) {
            return verify(new ExportedLog(export));
        }
        try (Connection connection = line.connect();
                LogTables tables = new LogTables(connection)) {
            return verify(tables);
        }
    }

    private int verify(LogSource source) throws SQLException, IOException {
        @Nullable Path checkpoints = line.folder("--checkpoints");
        var progress = new Progress(source.length(), System.err, Boolean.getBoolean("an-sinh.terminal"));
        Report report = LogExamination.of(source, checkpoints, line.keys(), progress);
        out.println("looked at    " + source.name());
        out.print(report);
        return report.whole() ? 0 : NOT_WHOLE;
    }

    private int export(LogTables tables, Path folder, boolean rows) throws SQLException, IOException {
        NavigableMap<Long, String> notes = tables.notes();
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("Nothing of this log was signed yet.");
        }
        String newest = notes.lastEntry().getValue();
        var exported = new Exported(folder);
        Set<NoteKey> keys = tables.keys();
        Set<NoteKey> believed = exported.keys();
        try {
            Checkpoint checkpoint = checkpoint(newest, believed.isEmpty() ? keys : believed);
            for (Map.Entry<String, String> earlier : exported.notes().entrySet()) {
                proveBeginning(earlier.getKey(), checkpoint(earlier.getValue(), believed), checkpoint, tables);
            }
            if (rows) {
                ExportedLog.write(folder, tables, checkpoint.size());
            }
            List<NoteKey> unknown = exported.add(checkpoint.size(), newest, keys);
            out.println((rows ? "The rows and the" : "The") + " checkpoint of " + checkpoint.size() + " positions lie"
                    + (rows ? "" : "s") + " in " + folder + ".");
            unknown.forEach(key -> out.println("New key, to be compared with what the operator says: " + key));
            return 0;
        } catch (IllegalArgumentException | IllegalStateException apart) {
            out.println("THE LOG IS NOT WHAT IT WAS, and nothing was exported: " + apart.getMessage());
            return NOT_WHOLE;
        }
    }

    private static Checkpoint checkpoint(String text, Set<NoteKey> keys) {
        SignedNote note = SignedNote.parse(text);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (note.signers(keys).stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw new IllegalArgumentException(
                    "a checkpoint of " + checkpoint.size() + " is signed by nobody believed");
        }
        return checkpoint;
    }

    private static void proveBeginning(String name, Checkpoint earlier, Checkpoint later, LogTables tables) {
        boolean beginning = earlier.size() <= later.size()
                && MerkleTree.isConsistent(
                        earlier.size(),
                        earlier.root(),
                        later.size(),
                        later.root(),
                        new MerkleTree(tables.tiles()).consistency(earlier.size(), later.size()));
        if (!beginning) {
            throw new IllegalStateException(name + " is not the beginning of the log of " + later.size());
        }
    }
}
