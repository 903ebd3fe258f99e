package vn.ansinh.runtime.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.audit.SamplingPlan;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.DrawnCase;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SampleDrawn;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanAbandoned;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanDrawnUp;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.query.port.PolicyVersions.Officer;
import vn.ansinh.query.port.SamplingPlanRegister;
import vn.ansinh.runtime.decided.SignedDecisions;
import vn.ansinh.runtime.log.EventRow;

/** Sampling plans in the query side's words, from the log. */
final class PlansOnTheQuerySide implements SamplingPlanRegister {
    private static final String NEWEST = """
            SELECT stream, append_id FROM event WHERE name = 'sampling-plan.drawn-up'
               AND append_id < coalesce(?::bigint, 9223372036854775807) ORDER BY append_id DESC LIMIT ?
            """;

    private static final String ABANDONED =
            "SELECT count(*) FROM event WHERE name LIKE 'sampling-plan.%'" + " AND name = 'sampling-plan.abandoned'";

    private static final String LODGED =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ANY (?) AND sequence = 0";

    private final JdbcClient database;
    private final SealedEvents sealed;
    private final PostgresSamplingPlans plans;
    private final PostgresAuditFindings findings;
    private final Populations populations;

    PlansOnTheQuerySide(
            JdbcClient database,
            SealedEvents sealed,
            PostgresSamplingPlans plans,
            PostgresAuditFindings findings,
            Populations populations) {
        this.database = database;
        this.sealed = sealed;
        this.plans = plans;
        this.findings = findings;
        this.populations = populations;
    }

    /** A plan of the list, before it is read. */
    private record Place(SamplingPlanId plan, long order) {}

    @Override
    public List<ListedPlan> newest(@Nullable Long before, int limit) {
        return database
                .sql(NEWEST)
                .param(before)
                .param(limit)
                .query((row, number) ->
                        new Place(SamplingPlanId.parse(row.getString("stream")), row.getLong("append_id")))
                .list()
                .stream()
                .map(place -> new ListedPlan(place.order(), find(place.plan()).orElseThrow()))
                .toList();
    }

    @Override
    public long abandoned() {
        return database.sql(ABANDONED).query(Long.class).single();
    }

    @Override
    public Optional<Plan> find(SamplingPlanId plan) {
        return recorded(plan).map(it -> plan(plan, it));
    }

    private Optional<SamplingPlan> recorded(SamplingPlanId plan) {
        return SamplingPlan.of(plans.eventsOf(plan, Datum.ALL));
    }

    private Plan plan(SamplingPlanId id, SamplingPlan plan) {
        SamplingPlanDrawnUp drawnUp = plan.drawnUp();
        SampleDrawn drawn = plan.drawn();
        SamplingPlanAbandoned abandoned = plan.abandoned();
        return new Plan(
                id,
                state(plan),
                drawnUp.titled(),
                drawnUp.meant(),
                drawnUp.population(),
                drawnUp.method(),
                plans.position(id).orElse(null),
                drawnUp.margin(),
                officer(drawnUp.by(), drawnUp.on()),
                drawn == null ? null : figures(id, plan, drawn),
                abandoned == null ? null : officer(abandoned.by(), abandoned.on()),
                abandoned == null ? null : abandoned.why(),
                plan.version());
    }

    private static State state(SamplingPlan plan) {
        if (plan.abandoned() != null) {
            return State.ABANDONED;
        }
        return plan.waits() ? State.WAITS_FOR_CHECKPOINT : State.DRAWN;
    }

    static Officer officer(By by, LocalDate on) {
        return new Officer(by.actor(), by.duty(), on);
    }

    private Figures figures(SamplingPlanId id, SamplingPlan plan, SampleDrawn drawn) {
        Set<CaseId> found = findings.findingsOf(id).keySet();
        Set<CaseId> cleared = new HashSet<>(plan.clearedCases());
        cleared.removeAll(found);
        int all = drawn.cases().size();
        return new Figures(
                drawn.on(),
                drawn.checkpoint(),
                drawn.root(),
                drawn.seed(),
                drawn.population(),
                drawn.digest(),
                all,
                cleared.size(),
                found.size(),
                all - cleared.size() - found.size());
    }

    @Override
    public Optional<String> note(SamplingPlanId plan) {
        return recorded(plan)
                .flatMap(it -> Optional.ofNullable(it.drawn()))
                .map(drawn -> database.sql("SELECT note FROM log_checkpoint WHERE size = ?")
                        .param(drawn.checkpoint())
                        .query(String.class)
                        .single());
    }

    @Override
    public List<Drawn> sample(SamplingPlanId id, int after, int limit) {
        Optional<SamplingPlan> recorded = recorded(id).filter(it -> it.drawn() != null);
        if (recorded.isEmpty()) {
            return List.of();
        }
        SamplingPlan plan = recorded.get();
        List<DrawnCase> all = plan.drawn() == null ? List.of() : plan.drawn().cases();
        int from = Math.min(after, all.size());
        List<DrawnCase> page = all.subList(from, (int) Math.min(all.size(), (long) from + limit));
        Map<CaseId, Of> told = told(page);
        Map<CaseId, List<AuditFindingId>> found = findings.findingsOf(id);
        Set<CaseId> cleared = plan.clearedCases();
        return IntStream.range(0, page.size())
                .mapToObj(i -> {
                    CaseId caseId = page.get(i).caseId();
                    List<AuditFindingId> of = found.getOrDefault(caseId, List.of());
                    Progress progress = cleared.contains(caseId) ? Progress.CLEARED : Progress.OPEN;
                    return new Drawn(
                            from + i + 1,
                            caseId,
                            page.get(i).hits(),
                            told.get(caseId),
                            of.isEmpty() ? progress : Progress.FINDING,
                            of);
                })
                .toList();
    }

    /** What may be told of each case; nothing of whoever was erased. */
    private Map<CaseId, Of> told(List<DrawnCase> cases) {
        List<StoredEvent> rows = database.sql(LODGED)
                .param(cases.stream().map(it -> it.caseId().text()).toArray(String[]::new))
                .query((row, number) -> EventRow.read(row))
                .list();
        Map<String, Lodging> lodgings = SignedDecisions.lodgings(rows, sealed);
        Set<String> erased = new HashSet<>(database.sql("SELECT person FROM erased_person WHERE person = ANY (?)")
                .param(lodgings.values().stream()
                        .map(it -> it.parties().beneficiary().text())
                        .toArray(String[]::new))
                .query(String.class)
                .list());
        Map<CaseId, Of> told = new HashMap<>();
        lodgings.forEach((stream, lodging) -> {
            if (!erased.contains(lodging.parties().beneficiary().text())) {
                told.put(CaseId.parse(stream), new Of(lodging.reference(), lodging.unit(), lodging.scheme()));
            }
        });
        return told;
    }

    @Override
    public List<PlacedCandidate> population(SamplingPlanId plan, long after, int limit) {
        return recorded(plan)
                .map(it -> populations.page(it.drawnUp(), after, limit).stream()
                        .map(placed -> new PlacedCandidate(placed.position(), placed.candidate()))
                        .toList())
                .orElse(List.of());
    }
}
