package vn.ansinh.runtime.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.audit.AuditFinding;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.Addressee;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerAccepted;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerExtended;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerSentBack;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingAnswered;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingClosed;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingRaised;
import vn.ansinh.kernel.event.audit.FindingOutcome;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.query.port.AuditFindingRegister;

/** Findings in the query side's words, from the log. */
final class FindingsOnTheQuerySide implements AuditFindingRegister {
    private static final String NEWEST = """
            SELECT stream, append_id FROM event AS raised WHERE name = 'audit-finding.raised'
               AND append_id < coalesce(?::bigint, 9223372036854775807)
               AND (?::text[] IS NULL OR audit_finding_addressee(payload) = ANY (?::text[]))
               AND NOT (? AND EXISTS (SELECT FROM event AS closed WHERE closed.stream = raised.stream
                                         AND closed.name LIKE 'audit-finding.%'
                                         AND closed.name = 'audit-finding.closed'))
            ORDER BY append_id DESC LIMIT ?
            """;

    private final JdbcClient database;
    private final PostgresAuditFindings findings;

    FindingsOnTheQuerySide(JdbcClient database, PostgresAuditFindings findings) {
        this.database = database;
        this.findings = findings;
    }

    /** A finding of the list, before it is read. */
    private record Place(AuditFindingId finding, long order) {}

    @Override
    public List<ListedFinding> newest(
            @Nullable Set<Addressee> addressees, boolean open, @Nullable Long before, int limit) {
        String[] wanted = addressees == null
                ? null
                : addressees.stream().map(FindingsOnTheQuerySide::text).toArray(String[]::new);
        List<Place> places = database.sql(NEWEST)
                .param(before)
                .param(wanted)
                .param(wanted)
                .param(open)
                .param(limit)
                .query((row, number) ->
                        new Place(AuditFindingId.parse(row.getString("stream")), row.getLong("append_id")))
                .list();
        Map<AuditFindingId, List<AuditFindingEvent>> events =
                findings.eventsOf(places.stream().map(Place::finding).toList());
        return places.stream()
                .map(place -> new ListedFinding(
                        place.order(),
                        finding(place.finding(), Objects.requireNonNull(events.get(place.finding())))
                                .orElseThrow()))
                .toList();
    }

    /** As the index has it. */
    private static String text(Addressee addressee) {
        return RecordCodec.wire(addressee.duty()) + "/" + addressee.unit().text();
    }

    @Override
    public Optional<Finding> find(AuditFindingId finding) {
        return finding(finding, findings.eventsOf(finding));
    }

    private static Optional<Finding> finding(AuditFindingId id, List<AuditFindingEvent> events) {
        return AuditFinding.of(events).map(it -> finding(id, it, events));
    }

    private static Finding finding(AuditFindingId id, AuditFinding finding, List<AuditFindingEvent> events) {
        AuditFindingRaised raised = finding.raised();
        FindingOutcome outcome = events.getLast() instanceof AuditFindingClosed closed ? closed.outcome() : null;
        return new Finding(
                id,
                State.valueOf(finding.stage().name()),
                raised.plan(),
                raised.caseId(),
                raised.addressee(),
                raised.severity(),
                raised.article(),
                raised.found(),
                raised.demand(),
                finding.answerBy(),
                PlansOnTheQuerySide.officer(raised.by(), raised.on()),
                events.stream().skip(1).map(FindingsOnTheQuerySide::act).toList(),
                outcome,
                finding.version());
    }

    private static Act act(AuditFindingEvent event) {
        return switch (event) {
            case AuditFindingAnswered it ->
                new Act(Kind.ANSWERED, PlansOnTheQuerySide.officer(it.by(), it.on()), it.late(), null, it.answer());
            case AuditAnswerAccepted it ->
                new Act(Kind.ACCEPTED, PlansOnTheQuerySide.officer(it.by(), it.on()), null, null, null);
            case AuditAnswerSentBack it ->
                new Act(Kind.SENT_BACK, PlansOnTheQuerySide.officer(it.by(), it.on()), null, it.answerBy(), it.why());
            case AuditAnswerExtended it ->
                new Act(Kind.EXTENDED, PlansOnTheQuerySide.officer(it.by(), it.on()), null, it.answerBy(), it.why());
            case AuditFindingClosed it ->
                new Act(Kind.CLOSED, PlansOnTheQuerySide.officer(it.by(), it.on()), null, null, it.conclusion());
            case AuditFindingRaised it -> throw new IllegalStateException("a finding is raised once");
        };
    }
}
