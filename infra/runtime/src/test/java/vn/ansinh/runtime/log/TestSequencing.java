package vn.ansinh.runtime.log;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives positions when a test says so. */
public final class TestSequencing {
    private TestSequencing() {}

    /** All that is committed now. */
    public static void sequence(DataSource database) throws SQLException {
        sequence(database, SequencedTables.EVENTS);
    }

    /** The same for accesses. */
    public static void sequenceAccesses(DataSource database) throws SQLException {
        sequence(database, SequencedTables.ACCESSES);
    }

    private static void sequence(DataSource database, SequencedTables tables) throws SQLException {
        Sequencer sequencer = new Sequencer(database, tables, new LogTail(), FaultPoint.NONE);
        int taken;
        do {
            taken = sequencer.sequenceOnce();
        } while (taken > 0);
    }
}
