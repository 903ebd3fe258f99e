package vn.ansinh.runtime.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import vn.ansinh.command.port.AppendNotes;

/** Appends that are right in form and say nothing, for tests of order and visibility. */
public final class TestAppends {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private TestAppends() {}

    /** One event in the connection's open transaction. @return its append id */
    public static long append(Connection connection, String stream, long sequence) {
        return append(connection, stream, sequence, 1);
    }

    /** Several events at once, as one command records them. @return the append id of the last */
    public static long append(Connection connection, String stream, long from, int count) {
        List<PendingEvent> events = LongStream.range(from, from + count)
                .mapToObj(TestAppends::event)
                .toList();
        return AppendStatement.run(connection, stream, events, AppendNotes.NONE).appendId();
    }

    /** One event of this name and payload, in a transaction of its own. */
    public static void append(DataSource database, String stream, long sequence, String name, String payload)
            throws SQLException {
        var event =
                new PendingEvent(sequence, UUID.randomUUID(), name, 1, payload.getBytes(StandardCharsets.UTF_8), EMPTY);
        try (Connection connection = database.getConnection()) {
            AppendStatement.run(connection, stream, List.of(event), AppendNotes.NONE);
        }
    }

    /** Events from a sequence on, each in a transaction of its own. */
    public static void appendEach(DataSource database, String stream, long from, int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < count; i++) {
                append(connection, stream, from + i);
            }
        }
    }

    static PendingEvent event(long sequence) {
        return new PendingEvent(sequence, UUID.randomUUID(), "test.happened", 1, EMPTY, EMPTY);
    }
}
