package vn.ansinh.query.caseworker.assessment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.wording.FiguresInWords;
import vn.ansinh.kernel.wording.LawWords;
import vn.ansinh.kernel.wording.RuleInWords;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.AssessedCategory;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.AssessedRule;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.AssessedScheme;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.ChangeNeeded;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.FoundFact;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.LawFigure;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.NamedFact;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.NextTurn;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.WayToAGrant;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.Assessments.Assessed;
import vn.ansinh.query.port.Assessments.Category;
import vn.ansinh.query.port.Assessments.Change;
import vn.ansinh.query.port.Assessments.Day;
import vn.ansinh.query.port.Assessments.Figure;
import vn.ansinh.query.port.Assessments.Given;
import vn.ansinh.query.port.Assessments.Outcome;
import vn.ansinh.query.port.Assessments.Rule;
import vn.ansinh.query.port.Assessments.Turn;
import vn.ansinh.query.port.Assessments.Way;

/** Codes and figures as one language says them. */
final class AssessmentInWords {
    private static final String END_OF_VALIDITY = "end-of-validity";

    private final boolean english;
    private final LawWords words;
    private final FiguresInWords figures;
    private final RuleInWords rules;
    private final PriorityInWords priorities;

    AssessmentInWords(Locale language) {
        this.english = language.getLanguage().equals("en");
        this.words = LawWords.in(language);
        this.figures = FiguresInWords.in(language);
        this.rules = RuleInWords.in(language);
        this.priorities = new PriorityInWords(language);
    }

    AssessedScheme scheme(Assessed assessed, List<Given> facts) {
        Map<FactCode, Given> given = new EnumMap<>(FactCode.class);
        facts.forEach(it -> given.put(it.code(), it));
        String category = assessed.category();
        return new AssessedScheme(
                assessed.scheme(),
                assessed.help(),
                words.scheme(assessed.scheme(), assessed.help()),
                assessed.outcome(),
                outcome(assessed.outcome()),
                category,
                category == null ? null : words.category(category),
                assessed.sum(),
                assessed.ownPart(),
                assessed.start(),
                assessed.from(),
                assessed.until(),
                assessed.certainty(),
                named(assessed.missing()),
                assessed.categories().stream().map(it -> category(it, given)).toList(),
                assessed.ways().stream().map(this::way).toList(),
                named(assessed.dependsOn()),
                turn(assessed.turn()),
                housing(assessed.housing()));
    }

    private AssessmentPage.@Nullable HousingNotes housing(Assessments.@Nullable Housing housing) {
        if (housing == null) {
            return null;
        }
        Assessments.Standard standard = housing.standard();
        return new AssessmentPage.HousingNotes(
                priorities.of(housing.priority()),
                standard == null
                        ? null
                        : new AssessmentPage.HouseStandard(
                                standard.alone(),
                                standard.figures().stream().map(this::figure).toList()));
    }

    private AssessedCategory category(Category category, Map<FactCode, Given> given) {
        Outcome outcome = switch (category.outcome()) {
            case SATISFIED -> Outcome.GRANT;
            case NOT_SATISFIED -> Outcome.REFUSE;
            case CANNOT_TELL -> Outcome.CANNOT_TELL;
        };
        return new AssessedCategory(
                category.category(),
                words.category(category.category()),
                category.outcome(),
                outcome(outcome),
                category.sum(),
                category.inputs().stream().map(this::figure).toList(),
                named(category.missing()),
                category.certainty(),
                category.rules().stream().map(it -> rule(it, given)).toList());
    }

    private AssessedRule rule(Rule rule, Map<FactCode, Given> given) {
        String age = rules.age(rule.found());
        return new AssessedRule(
                rule.rule(),
                words.rule(rule.rule()),
                rule.partOf().isEmpty() ? null : rule.partOf(),
                rules.article(rule.article()),
                rule.outcome(),
                rules.needed(rule.rule(), rule.needed()),
                age.isEmpty() ? null : age,
                rule.facts().stream()
                        .filter(given::containsKey)
                        .map(it -> found(
                                Objects.requireNonNull(given.get(it)),
                                rule.notHeld().contains(it)))
                        .toList(),
                named(rule.missing()),
                rule.certainty());
    }

    private FoundFact found(Given given, boolean notHeld) {
        return new FoundFact(
                given.code(),
                words.fact(given.code()),
                given.value(),
                figures.value(given.code(), given.value()),
                given.origin(),
                given.asOf(),
                given.validUntil(),
                notHeld ? notHeld(given) : null);
    }

    /** Until when it held; of one that is known only later, since when. */
    private String notHeld(Given given) {
        LocalDate until = given.validUntil();
        return until == null
                ? words.say("not-held.from", figures.date(Objects.requireNonNull(given.asOf())))
                : words.say("not-held.until", figures.date(until));
    }

    private List<NamedFact> named(List<FactCode> codes) {
        return codes.stream().map(it -> new NamedFact(it, words.fact(it))).toList();
    }

    LawFigure figure(Figure figure) {
        return new LawFigure(
                figure.key(),
                words.figure(figure.key()),
                figure.measure(),
                figure.value(),
                figures.measured(measure(figure), figure.value()),
                figure.from(),
                figure.to(),
                rules.article(figure.article()),
                figure.certainty());
    }

    /** Full years of a person are an age. */
    private static String measure(Figure figure) {
        boolean age = figure.measure().equals("years") && !figure.key().endsWith("-years-from");
        return age ? "age" : figure.measure();
    }

    ProvisionalFigures.OpenFigure open(Figure figure) {
        return new ProvisionalFigures.OpenFigure(figure(figure), words.open(figure.key()));
    }

    /** A figure's own question where it has one; else that of its kind, and whether any act is known. */
    ProvisionalFigures.OpenPoint point(Assessments.OpenPoint point) {
        String own = point.kind().equals("figure") ? words.open(point.subject()) : "";
        String question = own.isEmpty() ? words.say("open-point." + point.kind()) : own;
        return new ProvisionalFigures.OpenPoint(
                point.file(),
                point.line(),
                point.kind(),
                point.subject(),
                point.value(),
                point.from(),
                point.to(),
                rules.article(point.source()),
                point.assumed() ? question + " " + words.say("open-point.assumed") : question);
    }

    ProvisionalFigures.PlanPromise promise(Assessments.Promise promise) {
        return new ProvisionalFigures.PlanPromise(
                promise.target(),
                promise.article(),
                english ? promise.promiseEn() : promise.promiseVi(),
                english ? promise.lawEn() : promise.lawVi(),
                promise.certainty());
    }

    private WayToAGrant way(Way way) {
        return new WayToAGrant(
                way.changes().stream().map(this::change).toList(),
                way.category(),
                words.category(way.category()),
                way.sum());
    }

    private ChangeNeeded change(Change change) {
        FactCode fact = change.fact();
        if (fact == null) {
            Day day = Objects.requireNonNull(change.day());
            return new ChangeNeeded(ChangeNeeded.Kind.WAIT, waited(day), null, null, null, day.day());
        }
        String from = change.from();
        String to = change.to();
        if (from == null) {
            String text = to == null
                    ? words.say("change.supply", words.fact(fact))
                    : words.say("change.supply-value", words.fact(fact), figures.value(fact, to));
            return new ChangeNeeded(ChangeNeeded.Kind.SUPPLY, text, fact, null, to, null);
        }
        String text = words.say(
                "change.state", words.fact(fact), figures.value(fact, from), to == null ? "" : figures.value(fact, to));
        return new ChangeNeeded(ChangeNeeded.Kind.STATE, text, fact, from, to, null);
    }

    private String waited(Day day) {
        FactCode since = day.since();
        String date = figures.date(day.day());
        if (since == null) {
            return words.say("change.wait-law", date);
        }
        return day.cause().equals(END_OF_VALIDITY)
                ? words.say("change.wait-validity", date, words.fact(since))
                : words.say("change.wait-" + since.wire(), date, figures.number(day.years()));
    }

    private @Nullable NextTurn turn(@Nullable Turn turn) {
        if (turn == null) {
            return null;
        }
        Day day = turn.day();
        String category = turn.category();
        Assessments.Sum sum = turn.sum();
        String then = words.say(
                "turn." + RecordCodec.wire(turn.outcome()),
                category == null ? "" : words.category(category),
                sum == null ? "" : figures.money(sum.amount()));
        return new NextTurn(
                day.day(),
                cause(day),
                day.years(),
                waited(day) + ": " + then,
                turn.outcome(),
                category,
                sum,
                turn.certainty());
    }

    private static NextTurn.Cause cause(Day day) {
        FactCode since = day.since();
        if (since == null) {
            return NextTurn.Cause.LAW;
        }
        if (day.cause().equals(END_OF_VALIDITY)) {
            return NextTurn.Cause.VALIDITY;
        }
        return switch (since) {
            case DATE_OF_BIRTH -> NextTurn.Cause.AGE;
            case HOUSEHOLD_INDEPENDENT_SINCE -> NextTurn.Cause.INDEPENDENCE;
            default -> NextTurn.Cause.USE;
        };
    }

    private String outcome(Outcome outcome) {
        return words.say("outcome." + RecordCodec.wire(outcome));
    }
}
