package vn.ansinh.runtime.log;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives positions when a test says so. */
public final class TestSequencing {
    private TestSequencing() {}

    /** All that is committed now. */
    public static void sequence(DataSource database) throws SQLException {
        Sequencer sequencer = new Sequencer(database, new LogTail(), FaultPoint.NONE);
        int taken;
        do {
            taken = sequencer.sequenceOnce();
        } while (taken > 0);
    }
}
