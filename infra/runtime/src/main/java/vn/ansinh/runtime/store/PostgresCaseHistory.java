package vn.ansinh.runtime.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.runtime.log.EventRow;

/**
 * What the gate reads of a stream, straight from the event table: never a view, which may lag or be gone. Of a case it
 * decodes what it is asked about and nothing else; whether the rest can be read is the aggregate's to
 * find out.
 */
final class PostgresCaseHistory implements CaseHistory {
    private static final String HEAD = "SELECT " + EventRow.COLUMNS
            + ", (SELECT max(sequence) FROM event WHERE stream = ?) AS version FROM event"
            + " WHERE stream = ? AND (sequence = 0 OR name = ANY (?)) ORDER BY sequence";

    private static final RowMapper<StoredEvent> ROW = (row, number) -> EventRow.read(row);

    /** The events that the gate is asked about, beside the lodging. */
    private static final String[] ASKED = namesOf(Set.of(
            CaseEvent.SubstituteNamed.class,
            CaseEvent.ComplaintLodged.class,
            CaseEvent.ObjectionRaised.class,
            CaseEvent.Posted.class,
            CaseEvent.RevisionProposed.class));

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresCaseHistory(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public Optional<Head> head(CaseId caseId) {
        long[] version = new long[1];
        List<StoredEvent> events = new ArrayList<>();
        database.sql(HEAD).params(caseId.text(), caseId.text(), ASKED).query(row -> {
            version[0] = row.getLong("version");
            events.add(EventRow.read(row));
        });
        if (events.isEmpty()) {
            return Optional.empty();
        }
        List<SealedEvents.Reading> readings = sealed.read(events);
        Lodging lodging = lodging(readings.getFirst());
        Latest latest = new Latest();
        readings.subList(1, readings.size()).forEach(reading -> latest.note(reading.orThrow()));
        return Optional.of(new Head(
                caseId,
                version[0],
                lodging.reference(),
                lodging.scheme(),
                lodging.unit(),
                lodging.parties().applicant(),
                lodging.parties().beneficiary(),
                lodging.parties().receiver(),
                persons(lodging.parties()),
                latest.complaint,
                latest.complaintLevel,
                latest.objection,
                latest.revision,
                latest.substitutes,
                latest.postedUntil));
    }

    private static String[] namesOf(Set<Class<? extends Record>> types) {
        return EventCatalogue.entries().stream()
                .filter(entry -> types.contains(entry.type()))
                .map(EventCatalogue.Entry::name)
                .toArray(String[]::new);
    }

    private static Set<PersonId> persons(Parties parties) {
        Set<PersonId> persons = new HashSet<>();
        parties.persons().forEach(party -> persons.add(party.person()));
        parties.household().forEach(member -> persons.add(member.person()));
        return persons;
    }

    private static Lodging lodging(SealedEvents.Reading first) {
        return switch (first.orThrow()) {
            case HousingRepairEvent.HousingRepairProposed proposed -> proposed.lodging();
            case SocialAllowanceEvent.SocialAllowanceLodged lodged -> lodged.lodging();
            case InsuranceSupportEvent.InsuranceSupportRegistered registered -> registered.lodging();
            default -> throw new UnreadableEvent("a case that does not begin with its lodging: " + first.stored());
        };
    }

    /** What was last raised in the case, and everybody who was named for somebody else. */
    private static final class Latest {
        private final Set<ActorId> substitutes = new HashSet<>();
        private @Nullable ComplaintId complaint;
        private int complaintLevel;
        private @Nullable ObjectionId objection;
        private @Nullable RevisionId revision;
        private @Nullable LocalDate postedUntil;

        void note(Record event) {
            switch (event) {
                case CaseEvent.SubstituteNamed named -> substitutes.add(named.substitute());
                case CaseEvent.ComplaintLodged lodged -> {
                    complaint = lodged.complaint();
                    complaintLevel = lodged.level();
                }
                case CaseEvent.ObjectionRaised raised -> objection = raised.objection();
                case CaseEvent.Posted posted -> postedUntil = posted.until();
                case CaseEvent.RevisionProposed proposed -> revision = proposed.revision();
                default -> throw new IllegalStateException("not asked for: " + event.getClass());
            }
        }
    }

    @Override
    public List<Happening> since(CaseId caseId, long version) {
        List<StoredEvent> events = database.sql("SELECT " + EventRow.COLUMNS
                        + " FROM event WHERE stream = ? AND sequence > ? ORDER BY sequence")
                .params(caseId.text(), version)
                .query(ROW)
                .list();
        return sealed.read(events).stream().map(PostgresCaseHistory::happening).toList();
    }

    private static Happening happening(SealedEvents.Reading reading) {
        // Read to see whether it can be: its content is not told.
        reading.orThrow();
        StoredEvent event = reading.stored();
        return new Happening(
                event.sequence(), event.name(), EventCatalogue.metadataOf(event).duty(), event.recordedAt());
    }

    @Override
    public Set<WhoActed> whoActed(CaseId caseId) {
        List<StoredEvent> events = database.sql("SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ?")
                .param(caseId.text())
                .query(ROW)
                .list();
        return events.stream().map(PostgresCaseHistory::actorOf).collect(Collectors.toSet());
    }

    private static WhoActed actorOf(StoredEvent event) {
        try {
            return WhoActed.of(event.payload());
        } catch (CodecFailure nobody) {
            throw new UnreadableEvent("nobody can tell who did this: " + event, nobody);
        }
    }

    @Override
    public Optional<CaseId> referred(Reference reference) {
        return database.sql("SELECT stream FROM case_reference WHERE reference = ?")
                .param(reference.text())
                .query(String.class)
                .optional()
                .map(CaseId::parse);
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
