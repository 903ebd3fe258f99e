package vn.ansinh.query.caseworker.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.LawFigure;

/** What of the law is not yet checked, and what is promised while the law is silent. */
public record ProvisionalFigures(
        LocalDate on,
        String policyVersion,
        List<OpenFigure> figures,
        List<OpenFigure> ended,
        List<OpenPoint> points,
        List<PlanPromise> promises) {

    public record OpenFigure(LawFigure figure, String open) {}

    /** Anything that is provisional in the texts, with the question that is open about it. */
    public record OpenPoint(
            String file,
            int line,
            String kind,
            String subject,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            String question) {}

    public record PlanPromise(String target, String article, String promise, String law, Certainty certainty) {}
}
