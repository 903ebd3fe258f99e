package vn.ansinh.query.caseworker.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.Assessments.Outcome;
import vn.ansinh.query.port.Assessments.Sum;

/**
 * What every scheme says, in one language. Amounts are VND.
 *
 * @param certainty of the least sure scheme that grants
 */
public record AssessmentPage(
        LocalDate on,
        LocalDate today,
        String policyVersion,
        @Nullable UnitCode unit,
        @Nullable String unitName,
        Certainty certainty,
        List<AssessedScheme> schemes) {

    public record AssessedScheme(
            Scheme scheme,
            Help help,
            String text,
            Outcome outcome,
            String outcomeText,
            @Nullable String category,
            @Nullable String categoryText,
            @Nullable Sum sum,
            long ownPart,
            String start,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Certainty certainty,
            List<NamedFact> missing,
            List<AssessedCategory> categories,
            List<WayToAGrant> ways,
            List<NamedFact> dependsOn,
            @Nullable NextTurn turn,
            @Nullable HousingNotes housing) {}

    /** What is told beside the outcome of housing support; it decides nothing. */
    public record HousingNotes(
            HousingPriority priority, @Nullable HouseStandard standard) {}

    /**
     * Who comes first.
     *
     * @param order from 1, who comes first, to 6
     */
    public record HousingPriority(
            int order, String priority, String text, String article, List<NamedFact> facts, List<NamedFact> unknown) {}

    public record HouseStandard(boolean alone, List<LawFigure> figures) {}

    public record AssessedCategory(
            String category,
            String text,
            VerdictOutcome outcome,
            String outcomeText,
            @Nullable Sum sum,
            List<LawFigure> inputs,
            List<NamedFact> missing,
            Certainty certainty,
            List<AssessedRule> rules) {}

    public record AssessedRule(
            String rule,
            String text,
            @Nullable String partOf,
            String article,
            VerdictOutcome outcome,
            String needed,
            @Nullable String age,
            List<FoundFact> found,
            List<NamedFact> missing,
            Certainty certainty) {}

    /**
     * A stated fact that a rule asked for.
     *
     * @param notHeldText of one that does not hold on the day: until when it held, or since when it is known
     */
    public record FoundFact(
            FactCode code,
            String text,
            String value,
            String valueText,
            FactOrigin origin,
            @Nullable LocalDate asOf,
            @Nullable LocalDate validUntil,
            @Nullable String notHeldText) {}

    public record NamedFact(FactCode code, String text) {}

    public record LawFigure(
            String key,
            String text,
            String measure,
            long value,
            String valueText,
            LocalDate from,
            @Nullable LocalDate to,
            String article,
            Certainty certainty) {}

    public record WayToAGrant(List<ChangeNeeded> changes, String category, String categoryText, Sum sum) {}

    public record ChangeNeeded(
            Kind kind,
            String text,
            @Nullable FactCode fact,
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate day) {
        public enum Kind {
            SUPPLY,
            STATE,
            WAIT
        }
    }

    public record NextTurn(
            LocalDate day,
            Cause cause,
            long years,
            String text,
            Outcome outcome,
            @Nullable String category,
            @Nullable Sum sum,
            Certainty certainty) {
        public enum Cause {
            LAW,
            AGE,
            USE,
            INDEPENDENCE,
            /** A stated fact, such as a certificate's, holds no longer. */
            VALIDITY
        }
    }
}
