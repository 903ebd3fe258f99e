package vn.ansinh.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;

/** Takes the newest checkpoint elsewhere, alone or with all the rows that it speaks for. */
final class LogExport {
    private final Tables tables;
    private final Path folder;
    private final Exported exported;
    private final String newest;
    private final Checkpoint checkpoint;

    /** The log does not begin with what was exported of it before. */
    static final class NotTheBeginning extends Exception {
        private static final long serialVersionUID = 1L;

        NotTheBeginning(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Looks at the newest checkpoint, and proves each one in the folder its beginning.
     *
     * @throws IllegalArgumentException when there is none yet
     */
    LogExport(Tables tables, Path folder) throws SQLException, IOException, NotTheBeginning {
        this.tables = tables;
        this.folder = folder;
        this.exported = new Exported(folder, tables.kind());
        NavigableMap<Long, String> notes = tables.notes();
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("Nothing of this " + tables.kind().title + " was signed yet.");
        }
        this.newest = notes.lastEntry().getValue();
        Set<NoteKey> known = exported.keys();
        Set<NoteKey> believed = tables.kind().keys(known.isEmpty() ? tables.keys() : known);
        try {
            this.checkpoint = read(newest, believed);
            for (Map.Entry<String, String> earlier : exported.notes().entrySet()) {
                proveBeginning(earlier.getKey(), read(earlier.getValue(), believed));
            }
        } catch (IllegalArgumentException | IllegalStateException apart) {
            throw new NotTheBeginning(String.valueOf(apart.getMessage()), apart);
        }
    }

    /** How many positions the checkpoint speaks for. */
    long size() {
        return checkpoint.size();
    }

    /** Adds the checkpoint. @return keys that were not known in the folder */
    List<NoteKey> checkpoint() throws SQLException, IOException {
        return exported.add(checkpoint.size(), newest, tables.keys());
    }

    /** Adds the rows, and then the checkpoint. @return keys that were not known in the folder */
    List<NoteKey> rows() throws SQLException, IOException {
        ExportedLog.write(folder, tables, checkpoint.size());
        return checkpoint();
    }

    private static Checkpoint read(String text, Set<NoteKey> keys) {
        SignedNote note = SignedNote.parse(text);
        Checkpoint read = Checkpoint.parse(note.text());
        if (note.signers(keys).stream().noneMatch(key -> key.name().equals(read.origin()))) {
            throw new IllegalArgumentException("a checkpoint of " + read.size() + " is signed by nobody believed");
        }
        return read;
    }

    private void proveBeginning(String name, Checkpoint earlier) {
        boolean beginning = earlier.size() <= checkpoint.size()
                && MerkleTree.isConsistent(
                        earlier.size(),
                        earlier.root(),
                        checkpoint.size(),
                        checkpoint.root(),
                        new MerkleTree(tables.tiles()).consistency(earlier.size(), checkpoint.size()));
        if (!beginning) {
            throw new IllegalStateException(
                    name + " is not the beginning of the " + tables.kind().title + " of " + checkpoint.size());
        }
    }
}
