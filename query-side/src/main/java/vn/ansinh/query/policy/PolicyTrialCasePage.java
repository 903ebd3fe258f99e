package vn.ansinh.query.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.port.PolicyTrials;
import vn.ansinh.query.port.PolicyTrials.Ruling;

/** A page of cases that a version of the policy would decide otherwise. */
public record PolicyTrialCasePage(
        List<PolicyTrialCaseLine> items, @Nullable String next) {
    /** One case. */
    public record PolicyTrialCaseLine(
            CaseId caseId,
            Reference reference,
            Scheme scheme,
            UnitCode unit,
            String unitName,
            TrialChange change,
            @Nullable Ruling before,
            @Nullable Ruling after,
            boolean repeated) {
        static PolicyTrialCaseLine of(PolicyTrials.Line line, Today today) {
            return new PolicyTrialCaseLine(
                    line.caseId(),
                    line.reference(),
                    line.scheme(),
                    line.unit(),
                    today.nameOf(line.unit()),
                    line.change(),
                    line.before(),
                    line.after(),
                    line.repeated());
        }
    }
}
