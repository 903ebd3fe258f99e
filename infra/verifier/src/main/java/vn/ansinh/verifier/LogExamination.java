package vn.ansinh.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.GrowingTree;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;

/**
 * Builds the tree again from the rows as they stand and holds it against what was proven of them: the leaf of each row, the tree above, every
 * checkpoint's signature and root. A root that comes out the same says that the log of that size is the one that was signed; each
 * checkpoint is then the beginning of every later one.
 *
 * <p>Whoever can change the database can change its tree as well. What they cannot do is sign, nor reach a checkpoint that lies elsewhere.
 */
public final class LogExamination {
    private static final long STEP = 50_000;
    private static final long MOST_MISSING = 100_000;

    private final LogSource source;
    private final @Nullable Path folder;
    private final Set<NoteKey> given;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> lastOfStream = new HashMap<>();
    private final GrowingTree tree = new GrowingTree();
    private final FourEyes fourEyes = new FourEyes();

    /** Kept apart: whatever somebody did, their row may be the one that was proven. */
    private final List<Finding> alone = new ArrayList<>();

    private Map<LogSource.Place, byte[]> inner = Map.of();
    private @Nullable Instant lastSequencedAt;

    /** By size: the roots that somebody signed, and where that is said. */
    private final NavigableMap<Long, List<Signed>> signed = new TreeMap<>();

    private long lastGood;
    private int checkpoints;

    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    private record Signed(String where, byte[] root) {}

    private LogExamination(LogSource source, @Nullable Path folder, Set<NoteKey> given, LongConsumer progress) {
        this.source = source;
        this.folder = folder;
        this.given = given;
        this.progress = progress;
    }

    /**
     * Looks at everything at one moment.
     *
     * @param folder exported checkpoints with the keys that their keeper believes; none: the database's own word
     * @param progress told how far it is, now and then
     */
    public static Report of(Connection connection, @Nullable Path folder, LongConsumer progress)
            throws SQLException, IOException {
        try (LogTables tables = new LogTables(connection)) {
            return of(tables, folder, Set.of(), progress);
        }
    }

    /** The same of the access log: who looked at what (ADR-0010). */
    public static Report ofAccesses(Connection connection, @Nullable Path folder, LongConsumer progress)
            throws SQLException, IOException {
        try (AccessTables tables = new AccessTables(connection)) {
            return of(tables, folder, Set.of(), progress);
        }
    }

    /** The same of what {@link #export} wrote. */
    public static Report ofExport(Path export, @Nullable Path folder, LongConsumer progress)
            throws SQLException, IOException {
        return of(new ExportedLog(export), folder, Set.of(), progress);
    }

    /** Writes every row up to the newest checkpoint into a folder, to be looked at without the tables. */
    public static void export(Connection connection, Path folder) throws SQLException, IOException {
        try (LogTables tables = new LogTables(connection)) {
            new LogExport(tables, folder).rows();
        } catch (LogExport.NotTheBeginning apart) {
            throw new IllegalStateException(apart.getMessage(), apart);
        }
    }

    /**
     * The same wherever the log lies.
     *
     * @param given keys that are believed in any case; none: the folder's, or the source's own word
     */
    static Report of(LogSource source, @Nullable Path folder, Set<NoteKey> given, LongConsumer progress)
            throws SQLException, IOException {
        return new LogExamination(source, folder, given, progress).report();
    }

    private Report report() throws SQLException, IOException {
        String keysFrom = readCheckpoints();
        inner = source.inner();
        ReadingAhead.lines(source, this::examine);
        long head = tree.size();
        progress.accept(head);
        long leaves = source.leaves();
        if (leaves > head) {
            found(head + 1, "the log ends here, and its tree knows " + leaves + " positions");
        }
        for (String stray : source.strays()) {
            found(head + 1, "the " + source.kind().row + " " + stray + " has no position and waits for none");
        }
        signed.tailMap(head, false)
                .forEach((size, beyond) -> beyond.forEach(each ->
                        found(head + 1, "the log ends here, and had " + size + " positions by the " + each.where())));
        long proven = signed.isEmpty() ? 0 : signed.lastKey();
        if (!source.keepsATree() && head > proven) {
            found(proven + 1, "from here on nobody signed for what lies here");
        }
        findings.addAll(alone);
        return new Report(
                source.kind().title,
                head,
                lastOfStream.size(),
                tree.root(),
                checkpoints,
                keysFrom,
                fourEyes.decisions(),
                List.copyOf(findings));
    }

    private String readCheckpoints() throws SQLException, IOException {
        Exported exported = folder == null ? null : new Exported(folder, source.kind());
        Set<NoteKey> believed = new LinkedHashSet<>(given);
        if (exported != null) {
            believed.addAll(exported.keys());
        }
        boolean own = believed.isEmpty();
        Set<NoteKey> keys = source.kind().keys(own ? source.keys() : believed);
        source.notes().forEach((size, note) -> believe("stored checkpoint " + size, note, size, keys));
        if (exported != null) {
            exported.notes().forEach((name, note) -> believe("exported " + name, note, null, keys));
        }
        return own ? "by the word of " + source.name() : given.isEmpty() ? "of " + folder : "as given";
    }

    private void believe(String where, String text, @Nullable Long size, Set<NoteKey> keys) {
        checkpoints++;
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            boolean ours =
                    note.signers(keys).stream().anyMatch(key -> key.name().equals(checkpoint.origin()));
            if (!ours) {
                findings.add(new Finding(null, "the " + where + " is signed by nobody who is believed"));
            } else if (size != null && size != checkpoint.size()) {
                findings.add(new Finding(null, "the " + where + " is of another size: " + checkpoint.size()));
            } else {
                signed.computeIfAbsent(checkpoint.size(), any -> new ArrayList<>())
                        .add(new Signed(where, checkpoint.root()));
            }
        } catch (IllegalArgumentException spoiled) {
            findings.add(new Finding(null, "the " + where + " is spoiled: " + spoiled.getMessage()));
        }
    }

    private void examine(LogSource.Line line) {
        if (line.position() != tree.size() + 1 && !passedOver(line.position())) {
            return;
        }
        byte[] leaf = leafOf(line);
        order(line);
        grow(leaf);
        if (line.position() % STEP == 0) {
            progress.accept(line.position());
        }
    }

    /** Whether the line can still be looked at: nothing is known of what is missing, and the tree goes on without it, but not for ever. */
    private boolean passedOver(long next) {
        long first = tree.size() + 1;
        if (next < first) {
            found(next, "the position comes a second time");
            return false;
        }
        found(first, "positions " + first + " to " + (next - 1) + " are missing");
        if (next - first > MOST_MISSING) {
            return false;
        }
        while (tree.size() + 1 < next) {
            grow(new byte[MerkleTree.HASH_LENGTH]);
        }
        return true;
    }

    private byte[] leafOf(LogSource.Line line) {
        byte[] proven = line.leaf();
        LogSource.Row row = line.row();
        if (row == null) {
            String what = source.kind().row;
            found(line.position(), "the " + what + " is not there any more, or no " + what);
            return proven == null ? new byte[MerkleTree.HASH_LENGTH] : proven;
        }
        byte[] leaf = row.leaf();
        if (!source.keepsATree()) {
            return leaf;
        }
        if (proven == null) {
            found(line.position(), "the position has no leaf");
        } else if (!MessageDigest.isEqual(leaf, proven)) {
            found(line.position(), "the row is not the one that was proven (" + row + ")");
        }
        return leaf;
    }

    private void order(LogSource.Line line) {
        if (lastSequencedAt != null && line.sequencedAt().isBefore(lastSequencedAt)) {
            found(line.position(), "the time of its position goes back");
        }
        lastSequencedAt = line.sequencedAt();
        if (line.row() instanceof LogSource.EventRow row) {
            StoredEvent event = row.logged().event();
            fourEyes.after(event).forEach(wrong -> alone.add(new Finding(line.position(), wrong)));
            Long before = lastOfStream.put(event.stream(), event.sequence());
            if (event.sequence() != (before == null ? 0 : before + 1)) {
                found(
                        line.position(),
                        "the stream " + event.stream() + " goes from " + (before == null ? "its beginning" : before)
                                + " to " + event.sequence());
            }
        }
    }

    private void grow(byte[] leaf) {
        tree.append(leaf, (level, index, hash) -> {
            if (level > 0
                    && source.keepsATree()
                    && !MessageDigest.isEqual(hash, inner.get(new LogSource.Place(level, index)))) {
                long width = 1L << (level * 8);
                unlessKnown(
                        index * width + 1,
                        (index + 1) * width,
                        "the tree above positions " + (index * width + 1) + " to " + (index + 1) * width
                                + " is not the one of these rows");
            }
        });
        List<Signed> here = signed.getOrDefault(tree.size(), List.of());
        for (Signed each : here) {
            if (!MessageDigest.isEqual(each.root(), tree.root())) {
                unlessKnown(
                        lastGood + 1,
                        tree.size(),
                        "one of the positions " + (lastGood + 1) + " to " + tree.size() + " is not what it was by the "
                                + each.where());
            }
        }
        if (!here.isEmpty() && findings.stream().allMatch(finding -> finding.position() == null)) {
            lastGood = tree.size();
        }
    }

    /** What is said of one row need not be said again of all the rows up to it. */
    private void unlessKnown(long from, long to, String what) {
        if (findings.stream().noneMatch(known -> known.position() != null && known.position() <= to)) {
            found(from, what);
        }
    }

    private void found(long position, String what) {
        findings.add(new Finding(position, what));
    }
}
