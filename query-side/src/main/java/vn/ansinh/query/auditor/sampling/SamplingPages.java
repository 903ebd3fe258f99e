package vn.ansinh.query.auditor.sampling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.sample.Candidate;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.port.SamplingPlanRegister.Drawn;
import vn.ansinh.query.port.SamplingPlanRegister.Of;
import vn.ansinh.query.port.SamplingPlanRegister.Plan;
import vn.ansinh.query.port.SamplingPlanRegister.Progress;

/** Answers about plans and samples, in the contract's words. */
final class SamplingPages {
    private SamplingPages() {}

    /** Where a page of plans ended. */
    record PlanPlace(long before) {}

    /** Where a page of a sample or a population ended. */
    record CasePlace(long after) {}

    record PlanPage(
            List<Plan> items, long abandoned, @Nullable String next) {}

    /** One plan with the note that its seed is of. */
    record PlanFile(Plan plan, @Nullable String note) {}

    record SamplePage(List<SampledCase> items, @Nullable String next) {}

    /** One case of a sample; of whoever was erased nothing but that. */
    record SampledCase(
            int number,
            CaseId caseId,
            int hits,
            boolean erased,
            @Nullable Reference reference,
            @Nullable UnitCode unit,
            @Nullable String unitName,
            @Nullable Scheme scheme,
            Progress progress,
            List<AuditFindingId> findings) {
        static SampledCase of(Drawn drawn, Today today) {
            Of of = drawn.of();
            return new SampledCase(
                    drawn.number(),
                    drawn.caseId(),
                    drawn.hits(),
                    of == null,
                    of == null ? null : of.reference(),
                    of == null ? null : of.unit(),
                    of == null ? null : today.nameOf(of.unit()),
                    of == null ? null : of.scheme(),
                    drawn.progress(),
                    drawn.findings());
        }
    }

    record PopulationPage(List<Candidate> items, @Nullable String next) {}
}
