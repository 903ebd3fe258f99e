package vn.ansinh.runtime.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.AuditFindings;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingRaised;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.runtime.log.EventRow;

/** Findings straight from the event table. */
final class PostgresAuditFindings implements AuditFindings {
    private static final String OF_STREAMS = "SELECT " + EventRow.COLUMNS
            + " FROM event WHERE stream = ANY (?) AND name LIKE 'audit-finding.%' ORDER BY append_id";

    private static final String OF_PLAN = "SELECT " + EventRow.COLUMNS
            + " FROM event WHERE name = 'audit-finding.raised' AND audit_finding_plan(payload) = ? ORDER BY append_id";

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresAuditFindings(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<AuditFindingEvent> eventsOf(AuditFindingId finding) {
        return eventsOf(List.of(finding)).getOrDefault(finding, List.of());
    }

    /** The same of many, asking for keys once. */
    Map<AuditFindingId, List<AuditFindingEvent>> eventsOf(Collection<AuditFindingId> findings) {
        Map<AuditFindingId, List<AuditFindingEvent>> events = new LinkedHashMap<>();
        if (findings.isEmpty()) {
            return events;
        }
        List<StoredEvent> rows = database.sql(OF_STREAMS)
                .param(findings.stream().map(AuditFindingId::text).toArray(String[]::new))
                .query((row, number) -> EventRow.read(row))
                .list();
        for (SealedEvents.Reading reading : sealed.read(rows)) {
            events.computeIfAbsent(AuditFindingId.parse(reading.stored().stream()), finding -> new ArrayList<>())
                    .add(event(reading));
        }
        return events;
    }

    private static AuditFindingEvent event(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof AuditFindingEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a finding: " + reading.stored());
    }

    @Override
    public List<CaseId> casesOf(SamplingPlanId plan) {
        return List.copyOf(findingsOf(plan).keySet());
    }

    /** Cases of a plan's sample with the findings that were raised on them. Nothing is opened. */
    Map<CaseId, List<AuditFindingId>> findingsOf(SamplingPlanId plan) {
        List<StoredEvent> rows = database.sql(OF_PLAN)
                .param(plan.text())
                .query((row, number) -> EventRow.read(row))
                .list();
        Map<CaseId, List<AuditFindingId>> findings = new LinkedHashMap<>();
        for (SealedEvents.Reading reading : sealed.read(rows, Set.of())) {
            if (event(reading) instanceof AuditFindingRaised raised && raised.caseId() != null) {
                findings.computeIfAbsent(raised.caseId(), caseId -> new ArrayList<>())
                        .add(AuditFindingId.parse(reading.stored().stream()));
            }
        }
        return findings;
    }
}
