package vn.ansinh.query.caseworker.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.LawFigure;

/** What of the law is not yet checked, and what is promised while the law is silent. */
public record ProvisionalFigures(
        LocalDate on,
        String policyVersion,
        List<OpenFigure> figures,
        List<OpenFigure> ended,
        List<PlanPromise> promises) {

    public record OpenFigure(LawFigure figure, String open) {}

    public record PlanPromise(String target, String article, String promise, String law, Certainty certainty) {}
}
