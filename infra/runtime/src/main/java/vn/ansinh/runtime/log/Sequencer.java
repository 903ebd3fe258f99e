package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives committed rows their positions, events and accesses alike ({@link SequencedTables}): takes the lowest append ids from the inbox, writes them to the log with the next
 * dense positions, commits, tells the readers (ADR-0004). Positions and their leaves in the proven log commit together
 * (ADR-0018), so that nobody is ever shown what is not proven.
 *
 * <p>Why log order respects stream order: event n + 1 of a stream is appended by someone who saw event n committed, so its
 * append id is higher, and whenever n + 1 can be seen in the inbox, n was taken before or lies ahead of it in the same
 * batch. That needs the inbox to be taken in order of append id; physical order would not do.
 *
 * <p>One leads: the advisory lock is held by the very session that writes the batches, so that losing the connection loses
 * both, and the next position is read from the table in each batch. Should two lead all the same, the log's primary key
 * lets one batch through. Every process may run a sequencer; those that do not lead wait for the lock.
 */
public final class Sequencer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 1_000;
    private static final long FOLLOWER_POLL_MICROS = 100_000;

    private final DataSource connections;
    private final SequencedTables tables;
    private final LogTail tail;
    private final FaultPoint faults;
    private final String take;
    private final int batch;
    private final @Nullable CheckpointSigner signer;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean leading;
    private volatile @Nullable String trouble;

    /**
     * Of these tables.
     *
     * @param connections gives connections that nobody else uses: a pool must not hand this one on
     * @param tail told of each batch once it is committed
     * @param signer who signs what the log has become; none where nobody is told
     */
    public Sequencer(
            DataSource connections,
            SequencedTables tables,
            LogTail tail,
            FaultPoint faults,
            @Nullable CheckpointSigner signer) {
        this(connections, tables, tail, faults, tables.takeStatement(), BATCH, signer);
    }

    /** Without checkpoints. */
    public Sequencer(DataSource connections, SequencedTables tables, LogTail tail, FaultPoint faults) {
        this(connections, tables, tail, faults, null);
    }

    /** The events' own, without checkpoints. */
    public Sequencer(DataSource connections, LogTail tail, FaultPoint faults) {
        this(connections, SequencedTables.EVENTS, tail, faults);
    }

    /** With another statement or batch size: for proofs that plant a fault. */
    Sequencer(DataSource connections, SequencedTables tables, LogTail tail, FaultPoint faults, String take, int batch) {
        this(connections, tables, tail, faults, take, batch, null);
    }

    private Sequencer(
            DataSource connections,
            SequencedTables tables,
            LogTail tail,
            FaultPoint faults,
            String take,
            int batch,
            @Nullable CheckpointSigner signer) {
        this.connections = connections;
        this.tables = tables;
        this.tail = tail;
        this.faults = faults;
        this.take = take;
        this.batch = batch;
        this.signer = signer;
        this.thread = new Thread(this::run, "sequencer-" + tables.log());
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** One batch, on the calling thread: for proofs that need each step in their own hands. @return events sequenced */
    int sequenceOnce() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            if (!becomesLeader(connection)) {
                return 0;
            }
            LogTree tree = LogTree.takenOver(connection, tables, batch);
            try (PreparedStatement taking = connection.prepareStatement(take);
                    PreparedStatement notifying = connection.prepareStatement(tables.notifyStatement())) {
                taking.setInt(1, batch);
                return sequence(connection, taking, notifying, tree);
            }
        }
    }

    /** Something was committed in this process: look now instead of at the next poll. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** Whether this process gives the positions at present. */
    public boolean isLeading() {
        return leading;
    }

    /** What keeps it from its work, in a sentence; null when nothing does. */
    public @Nullable String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        running = false;
        wake();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(10_000);
                break;
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = connections.getConnection()) {
                connection.setAutoCommit(false);
                if (becomesLeader(connection)) {
                    leading = true;
                    trouble = null;
                    LOG.info("This process gives the {} its positions.", tables.log());
                    faults.reached(FaultPoint.Place.SEQUENCER_LEADING);
                    lead(connection);
                }
            } catch (SQLException | RuntimeException failed) {
                // The lock went with the connection. Whoever leads next finds the inbox as the last commit left it.
                if (running && trouble == null) {
                    LOG.warn(
                            "The sequencer of {} lost its connection or its batch and starts again: {}",
                            tables.log(),
                            failed.toString());
                }
                trouble = "The sequencer cannot do its work: " + failed.getMessage();
                pause(FOLLOWER_POLL_MICROS);
            } finally {
                leading = false;
            }
        }
    }

    /** Asks until the lock is had. Not a blocking wait: that would hold a snapshot open and vacuum back. */
    private boolean becomesLeader(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (running) {
                try (ResultSet row =
                        statement.executeQuery("SELECT pg_try_advisory_lock(" + tables.leaderLock() + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        connection.commit();
                        return true;
                    }
                }
                connection.commit();
                trouble = null;
                pause(FOLLOWER_POLL_MICROS);
            }
        }
        return false;
    }

    private void lead(Connection connection) throws SQLException {
        long poll = tables.busyPollMicros();
        LogTree tree = LogTree.takenOver(connection, tables, batch);
        CheckpointSigner signing = tree == null ? null : signer;
        if (signing != null) {
            signing.takeOver(connection);
        }
        try (PreparedStatement taking = connection.prepareStatement(take);
                PreparedStatement notifying = connection.prepareStatement(tables.notifyStatement())) {
            taking.setInt(1, batch);
            while (running) {
                int taken = sequence(connection, taking, notifying, tree);
                if (tree != null && signing != null) {
                    signing.signIfDue(connection, tree, faults);
                }
                if (taken == batch) {
                    continue;
                }
                poll = taken > 0
                        ? tables.busyPollMicros()
                        : Math.min(tables.idlePollMicros(), poll + tables.busyPollMicros() / 4);
                pause(poll);
            }
        }
    }

    private int sequence(
            Connection connection, PreparedStatement taking, PreparedStatement notifying, @Nullable LogTree tree)
            throws SQLException {
        int taken;
        long last;
        try (ResultSet row = taking.executeQuery()) {
            row.next();
            taken = row.getInt(1);
            last = row.getLong(2);
        }
        if (taken > 0) {
            faults.reached(FaultPoint.Place.SEQUENCER_WRITTEN);
            if (tree != null) {
                tree.extendTo(last, connection);
                faults.reached(FaultPoint.Place.SEQUENCER_PROVEN);
            }
            // Once per batch and in the sequencer's transaction only: in the writers' it would serialise their commits.
            notifying.setString(1, Long.toString(last));
            notifying.executeQuery().close();
            faults.reached(FaultPoint.Place.SEQUENCER_NOTIFIED);
        }
        connection.commit();
        if (taken > 0) {
            faults.reached(FaultPoint.Place.SEQUENCER_COMMITTED);
            tail.advanceTo(last);
        }
        return taken;
    }

    private void pause(long micros) {
        try {
            if (wake.tryAcquire(micros, TimeUnit.MICROSECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException asked) {
            running = false;
        }
    }
}
