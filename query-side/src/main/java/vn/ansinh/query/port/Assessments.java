package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/** What the law says of facts that name nobody. Pure: the same facts and day give the same answer; nothing is kept. Amounts are VND. */
public interface Assessments {
    /** The first day whose law can be asked. */
    LocalDate firstDay();

    /** SHA-256 of the text of the law that answers for the day, lower-case hex. */
    String policyVersion(LocalDate on);

    /**
     * What every scheme says, in the order of {@link Scheme}.
     *
     * @param facts each code at most once, each value of its code's form
     */
    List<Assessed> assess(List<Given> facts, LocalDate on);

    /** Whose house comes first, by facts of one household that hold on the day; it decides nothing (ADR-0024). */
    Priority housingPriority(List<Given> facts, LocalDate on);

    /**
     * What the poverty standard of the day proposes for a household; it recognises nobody.
     *
     * @param income VND a month for each member
     * @param deprivations of the twelve indicators
     * @throws vn.ansinh.kernel.problem.InvalidValue {@code no-poverty-standard-on-date}
     */
    Scored score(boolean urban, Money income, int deprivations, LocalDate on);

    /** A proposal of the standard, as the contract's words are, with its figures. */
    record Scored(String proposal, Certainty certainty, List<Figure> figures) {}

    /** Figures in force on the day that are provisional, in order of key. */
    List<Figure> provisional(LocalDate on);

    /** The last rows of figures that have ended before the day, where the end is provisional. */
    List<Figure> endedUnsurely(LocalDate on);

    /** Everything that is provisional in the texts of the law that answers for the day, of any kind and of all its days. */
    List<OpenPoint> openPoints(LocalDate on);

    /** What the plan promises while the law is silent. */
    List<Promise> promises();

    enum Outcome {
        GRANT,
        REFUSE,
        CANNOT_TELL
    }

    /**
     * A fact.
     *
     * @param asOf the first day on which it is known to hold
     * @param validUntil the last day on which it holds; null while no end is known
     */
    record Given(
            FactCode code,
            String value,
            FactOrigin origin,
            @Nullable LocalDate asOf,
            @Nullable LocalDate validUntil) {
        /** A fact of which no end is known. */
        public Given(FactCode code, String value, FactOrigin origin, @Nullable LocalDate asOf) {
            this(code, value, origin, asOf, null);
        }
    }

    /**
     * One kind of help of one scheme.
     *
     * @param start from when a sum is due, as the contract's words are
     * @param from first day of the first month due if signed on the day; null for other sums
     * @param until last day of the last month due as it is; null while no end is known
     */
    record Assessed(
            Scheme scheme,
            Help help,
            Outcome outcome,
            @Nullable String category,
            @Nullable Sum sum,
            long ownPart,
            String start,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Certainty certainty,
            List<FactCode> missing,
            List<Category> categories,
            List<Way> ways,
            List<FactCode> dependsOn,
            @Nullable Turn turn,
            @Nullable Housing housing) {}

    /**
     * What is told beside the outcome of housing support.
     *
     * @param standard what the house must be once the help is used; null where nothing is granted, or the law of the day has none
     */
    record Housing(Priority priority, @Nullable Standard standard) {}

    /**
     * The order in which households are helped.
     *
     * @param order from 1, who comes first
     * @param priority the class, as the contract's words are
     * @param facts on which it rests
     * @param unknown that could put the household in an earlier class
     */
    record Priority(int order, String priority, String article, List<FactCode> facts, List<FactCode> unknown) {}

    /**
     * What a finished house must be.
     *
     * @param alone whether it is that of a household of one person
     */
    record Standard(boolean alone, List<Figure> figures) {}

    record Sum(long amount, Cadence cadence, int months, long total, long ownPart, String formula) {}

    record Category(
            String category,
            VerdictOutcome outcome,
            @Nullable Sum sum,
            List<Figure> inputs,
            List<FactCode> missing,
            Certainty certainty,
            List<Rule> rules) {}

    /**
     * One rule.
     *
     * @param partOf code of the rule that this one is an alternative of; empty for a rule of the category itself
     * @param found and {@code needed} in English, as decisions store them
     * @param notHeld facts that were stated and do not hold on the day
     */
    record Rule(
            String rule,
            String partOf,
            String article,
            VerdictOutcome outcome,
            String found,
            String needed,
            List<FactCode> facts,
            List<FactCode> notHeld,
            List<FactCode> missing,
            Certainty certainty) {}

    /** A figure of the law; {@code measure} as the policy texts write it. */
    record Figure(
            String key,
            String measure,
            long value,
            LocalDate from,
            @Nullable LocalDate to,
            String article,
            Certainty certainty) {}

    /** One or two changes after which the law grants. */
    record Way(List<Change> changes, String category, Sum sum) {}

    /**
     * Either a fact with its value, or a day to wait for.
     *
     * @param from value stated; null where the fact is missing
     * @param to null where no value may be told
     */
    record Change(
            @Nullable FactCode fact,
            @Nullable String from,
            @Nullable String to,
            @Nullable Day day) {}

    /**
     * A day on which the answer changes.
     *
     * @param cause as the contract's words are: {@code law}, {@code full-years} or {@code end-of-validity}
     * @param since the dated fact whose full years count, or the one that ended the day before; null where the law changes
     */
    record Day(LocalDate day, String cause, @Nullable FactCode since, long years) {}

    record Turn(
            Day day,
            Outcome outcome,
            @Nullable String category,
            @Nullable Sum sum,
            Certainty certainty) {}

    /**
     * Something provisional.
     *
     * @param kind such as {@code time-limit}
     * @param subject what it is about, in the words of the text
     * @param value what is taken for the time being; empty where the row itself is the question
     * @param from first day on which it holds; null where the row has none
     * @param to last one; null where no end is known
     * @param assumed whether no act is known at all
     */
    record OpenPoint(
            String file,
            int line,
            String kind,
            String subject,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            boolean assumed) {}

    record Promise(
            String target,
            String article,
            String promiseVi,
            String promiseEn,
            String lawVi,
            String lawEn,
            Certainty certainty) {}
}
