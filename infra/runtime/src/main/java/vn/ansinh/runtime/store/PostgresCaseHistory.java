package vn.ansinh.runtime.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.runtime.log.EventRow;

/**
 * What the gate reads of a stream, straight from the event table: never a view, which may lag or be gone. Of a case it
 * decodes the lodging and the namings of substitutes and nothing else; whether the rest can be read is the aggregate's to
 * find out.
 */
final class PostgresCaseHistory implements CaseHistory {
    private static final String HEAD = "SELECT " + EventRow.COLUMNS
            + ", (SELECT max(sequence) FROM event WHERE stream = ?) AS version FROM event"
            + " WHERE stream = ? AND (sequence = 0 OR name = ?) ORDER BY sequence";

    private static final RowMapper<StoredEvent> ROW = (row, number) -> EventRow.read(row);

    private final JdbcClient database;
    private final String substituteNamed = EventCatalogue.entries().stream()
            .filter(entry -> entry.type() == CaseEvent.SubstituteNamed.class)
            .findAny()
            .orElseThrow()
            .name();

    PostgresCaseHistory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Head> head(CaseId caseId) {
        long[] version = new long[1];
        List<StoredEvent> events = new ArrayList<>();
        database.sql(HEAD).params(caseId.text(), caseId.text(), substituteNamed).query(row -> {
            version[0] = row.getLong("version");
            events.add(EventRow.read(row));
        });
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Lodging lodging = lodging(events.getFirst());
        return Optional.of(new Head(
                caseId,
                version[0],
                lodging.reference(),
                lodging.scheme(),
                lodging.unit(),
                lodging.parties().applicant(),
                lodging.parties().beneficiary(),
                lodging.parties().receiver(),
                substitutes(events.subList(1, events.size()))));
    }

    private static Lodging lodging(StoredEvent first) {
        return switch (EventCatalogue.eventOf(first)) {
            case HousingRepairEvent.HousingRepairProposed proposed -> proposed.lodging();
            case SocialAllowanceEvent.SocialAllowanceLodged lodged -> lodged.lodging();
            case InsuranceSupportEvent.InsuranceSupportRegistered registered -> registered.lodging();
            default -> throw new UnreadableEvent("a case that does not begin with its lodging: " + first);
        };
    }

    private static Set<ActorId> substitutes(List<StoredEvent> namings) {
        Set<ActorId> named = new HashSet<>();
        for (StoredEvent naming : namings) {
            if (EventCatalogue.eventOf(naming) instanceof CaseEvent.SubstituteNamed event) {
                named.add(event.substitute());
            }
        }
        return named;
    }

    @Override
    public List<Happening> since(CaseId caseId, long version) {
        return database
                .sql("SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? AND sequence > ? ORDER BY sequence")
                .params(caseId.text(), version)
                .query(ROW)
                .list()
                .stream()
                .map(event -> new Happening(
                        event.sequence(),
                        event.name(),
                        EventCatalogue.metadataOf(event).duty(),
                        event.recordedAt()))
                .toList();
    }

    @Override
    public Optional<CaseId> posted(PostingId posting) {
        return database.sql("SELECT stream FROM posting WHERE posting = ?")
                .param(posting.text())
                .query(String.class)
                .optional()
                .map(CaseId::parse);
    }
}
