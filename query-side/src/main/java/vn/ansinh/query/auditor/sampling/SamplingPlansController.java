package vn.ansinh.query.auditor.sampling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.SamplingPlansApi;
import vn.ansinh.query.api.model.PopulationPageJson;
import vn.ansinh.query.api.model.SamplePageJson;
import vn.ansinh.query.api.model.SamplingPlanFileJson;
import vn.ansinh.query.api.model.SamplingPlanPageJson;
import vn.ansinh.query.auditor.sampling.SamplingPages.CasePlace;
import vn.ansinh.query.auditor.sampling.SamplingPages.PlanFile;
import vn.ansinh.query.auditor.sampling.SamplingPages.PlanPage;
import vn.ansinh.query.auditor.sampling.SamplingPages.PlanPlace;
import vn.ansinh.query.auditor.sampling.SamplingPages.PopulationPage;
import vn.ansinh.query.auditor.sampling.SamplingPages.SamplePage;
import vn.ansinh.query.auditor.sampling.SamplingPages.SampledCase;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.SamplingPlanRegister;
import vn.ansinh.query.port.SamplingPlanRegister.Drawn;
import vn.ansinh.query.port.SamplingPlanRegister.ListedPlan;
import vn.ansinh.query.port.SamplingPlanRegister.PlacedCandidate;
import vn.ansinh.query.port.SamplingPlanRegister.Plan;

/** How cases are drawn, and which were. A plan shows nobody; each case that is listed is disclosed. */
@RestController
class SamplingPlansController implements SamplingPlansApi {
    private static final String SAMPLE = "readSample";
    private static final String POPULATION = "readPopulation";

    private final Identity identity;
    private final Disclosure disclosure;
    private final SamplingPlanRegister register;
    private final Today today;
    private final ContractForms answers;

    SamplingPlansController(
            Identity identity,
            Disclosure disclosure,
            SamplingPlanRegister register,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.register = register;
        this.today = today;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<SamplingPlanPageJson> readSamplingPlans(@Nullable String cursor, Integer limit) {
        disclosure.scope(identity.acting(), "readSamplingPlans");
        Optional<PlanPlace> place = Cursor.read(cursor, PlanPlace.class);
        List<ListedPlan> found = register.newest(place.map(PlanPlace::before).orElse(null), limit + 1);
        List<ListedPlan> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new PlanPlace(page.getLast().order()));
        return answers.ok(
                new PlanPage(page.stream().map(ListedPlan::plan).toList(), register.abandoned(), next),
                SamplingPlanPageJson.class);
    }

    @Override
    public ResponseEntity<SamplingPlanFileJson> readSamplingPlan(String samplingPlanId) {
        disclosure.scope(identity.acting(), "readSamplingPlan");
        Plan plan = plan(samplingPlanId);
        return answers.ok(
                new PlanFile(plan, register.note(plan.samplingPlanId()).orElse(null)), SamplingPlanFileJson.class);
    }

    @Override
    public ResponseEntity<SamplePageJson> readSample(String samplingPlanId, @Nullable String cursor, Integer limit) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, SAMPLE);
        long after = after(cursor);
        SamplingPlanId plan = plan(samplingPlanId).samplingPlanId();
        List<Drawn> found = register.sample(plan, Math.toIntExact(after), limit + 1);
        List<Drawn> page = found.subList(0, Math.min(limit, found.size()));
        page.forEach(drawn -> disclose(
                reader,
                SAMPLE,
                drawn.caseId(),
                drawn.of() == null ? null : drawn.of().unit()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new CasePlace(page.getLast().number()));
        return answers.ok(
                new SamplePage(
                        page.stream().map(drawn -> SampledCase.of(drawn, today)).toList(), next),
                SamplePageJson.class);
    }

    @Override
    public ResponseEntity<PopulationPageJson> readPopulation(
            String samplingPlanId, @Nullable String cursor, Integer limit) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, POPULATION);
        long after = after(cursor);
        SamplingPlanId plan = plan(samplingPlanId).samplingPlanId();
        List<PlacedCandidate> found = register.population(plan, after, limit + 1);
        List<PlacedCandidate> page = found.subList(0, Math.min(limit, found.size()));
        page.forEach(placed -> disclose(
                reader,
                POPULATION,
                placed.candidate().caseId(),
                placed.candidate().unit()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new CasePlace(page.getLast().position()));
        return answers.ok(
                new PopulationPage(page.stream().map(PlacedCandidate::candidate).toList(), next),
                PopulationPageJson.class);
    }

    private static long after(@Nullable String cursor) {
        return Cursor.read(cursor, CasePlace.class).map(CasePlace::after).orElse(0L);
    }

    private void disclose(ActingPerson reader, String operation, CaseId caseId, @Nullable UnitCode unit) {
        var anybody = new Concerned(unit, List.of(), Set.of());
        disclosure.disclose(new Request(reader, operation, caseId, anybody, Shown.SAMPLE));
    }

    private Plan plan(String asked) {
        return register.find(SamplingPlanId.parse(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }
}
