package vn.ansinh.runtime.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.CalendarLog;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyEvent.CalendarTextRecorded;
import vn.ansinh.kernel.event.policy.PolicyEvent.PolicyTextRecorded;
import vn.ansinh.runtime.log.EventRow;

/** The policy book straight from the event table: what is new in one stream, which its own index answers. */
final class PostgresPolicyBook implements PolicyBookLog, CalendarLog {
    private static final String AFTER =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? AND sequence > ? ORDER BY sequence";

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresPolicyBook(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<PolicyBookEvent> after(long sequence) {
        return sealed.read(rows(PolicyBookEvent.STREAM, sequence)).stream()
                .map(PostgresPolicyBook::ofTheBook)
                .toList();
    }

    @Override
    public Optional<String> text(String digest) {
        return sealed.read(rows("policy-" + digest, -1)).stream().findFirst().map(PostgresPolicyBook::text);
    }

    @Override
    public Optional<String> calendar(String digest) {
        return sealed.read(rows("policy-" + digest, -1)).stream().findFirst().map(PostgresPolicyBook::calendar);
    }

    private List<StoredEvent> rows(String stream, long sequence) {
        return database.sql(AFTER)
                .param(stream)
                .param(sequence)
                .query((row, number) -> EventRow.read(row))
                .list();
    }

    private static PolicyBookEvent ofTheBook(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof PolicyBookEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of the policy book: " + reading.stored());
    }

    private static String calendar(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof CalendarTextRecorded recorded) {
            return recorded.text();
        }
        throw new UnreadableEvent("no calendar: " + reading.stored());
    }

    private static String text(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof PolicyTextRecorded recorded) {
            return recorded.text();
        }
        throw new UnreadableEvent("no policy text: " + reading.stored());
    }
}
