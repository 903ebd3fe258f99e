package vn.ansinh.kernel.proof;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HousingRepairProposed;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent.InsuranceSupportRegistered;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.SocialAllowanceLodged;
import vn.ansinh.kernel.seal.OpenedDatum;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What the rows of a decision proof say, and nothing else: made from the rows and what is opened of them, and made again from them by whoever
 * checks.
 *
 * @param acts each event, oldest first
 * @param factsDigest SHA-256 (hex) of the facts that the decision rests on, as they stand sealed in it
 * @param granted what is granted; empty when the decision refuses
 * @param policyVersion SHA-256 (hex) of the policy text, which the log holds
 * @param verdicts what each rule of law said; empty where that is not opened
 * @param versionOfRules of the program's rules, which read the text; absent in what was decided before it was recorded. Named so that it comes last: files of before it
 *     verify as they are
 */
public record DecisionExtract(
        List<Act> acts,
        SignerCapacity capacity,
        CaseId caseId,
        Certainty certainty,
        String factsDigest,
        List<Granted> granted,
        DecisionNumber number,
        DecisionOutcome outcome,
        String policyVersion,
        Reference reference,
        Scheme scheme,
        LocalDate signedOn,
        List<Verdict> verdicts,
        @Nullable Integer versionOfRules) {

    /**
     * Who acted in which duty.
     *
     * @param name stored name of the event
     * @param on legal date
     * @param person human beings of the case, counted from 1 as they appear; one account is one person
     */
    public record Act(
            Duty duty,
            String name,
            LocalDate on,
            int person,
            long sequence,
            @Nullable UnitCode unit) {}

    /**
     * What is granted.
     *
     * @param amount VND, per month, per year or once
     */
    public record Granted(
            Money amount, Cadence cadence, @Nullable YearMonth startMonth) {}

    /** What one rule of law said. */
    public record Verdict(String article, VerdictOutcome outcome, String rule) {}

    /**
     * Of the events of a case up to a decision.
     *
     * @param opened in the order of the events and of what they hold
     * @throws IllegalArgumentException when they are not such events
     * @throws vn.ansinh.kernel.seal.SealBroken when something opened is not what its event committed to
     * @throws vn.ansinh.kernel.event.UnreadableEvent when an event cannot be read
     */
    public static DecisionExtract of(List<LoggedEvent> lines, List<OpenedDatum> opened) {
        List<ApplicationEvent> events = read(lines, opened);
        StoredEvent last = lines.getLast().event();
        Lodging lodging = lodging(events.getFirst());
        Decision decision = decision(events.getLast());
        Award award = decision.award();
        return new DecisionExtract(
                acts(lines, events),
                decision.capacity(),
                CaseId.parse(last.stream()),
                decision.grounds().certainty(),
                factsDigest(last),
                award == null ? List.of() : List.of(new Granted(award.amount(), award.cadence(), award.startMonth())),
                decision.number(),
                decision.outcome(),
                decision.grounds().policyVersion(),
                lodging.reference(),
                lodging.scheme(),
                decision.signedOn(),
                decision.grounds().verdicts().value().orElse(List.of()).stream()
                        .map(DecisionExtract::verdict)
                        .toList(),
                decision.grounds().rulesVersion());
    }

    /** Whether the event is a decision that a proof may end with. */
    public static boolean isDecision(StoredEvent event) {
        return event.name().equals("case.decided") || event.name().equals("case.decision-amended");
    }

    private static List<ApplicationEvent> read(List<LoggedEvent> lines, List<OpenedDatum> opened) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no event");
        }
        List<ApplicationEvent> events = new ArrayList<>();
        int from = 0;
        for (LoggedEvent line : lines) {
            int to = from;
            while (to < opened.size()
                    && opened.get(to).sequence() == line.event().sequence()) {
                to++;
            }
            Record event = SealedEvents.eventOf(line.event(), opened.subList(from, to));
            if (!(event instanceof ApplicationEvent ofACase)) {
                throw new IllegalArgumentException("not an event of a case: " + line.event());
            }
            events.add(ofACase);
            from = to;
        }
        if (from < opened.size()) {
            throw new IllegalArgumentException(
                    "what is opened at " + opened.get(from).at() + " is of no event here");
        }
        return events;
    }

    private static Lodging lodging(ApplicationEvent first) {
        return switch (first) {
            case HousingRepairProposed it -> it.lodging();
            case SocialAllowanceLodged it -> it.lodging();
            case InsuranceSupportRegistered it -> it.lodging();
            default -> throw new IllegalArgumentException("the first event lodges no application");
        };
    }

    private static Decision decision(ApplicationEvent last) {
        return switch (last) {
            case CaseEvent.Decided it -> it.decision();
            case CaseEvent.DecisionAmended it -> it.decision();
            default -> throw new IllegalArgumentException("the last event decides nothing");
        };
    }

    private static Verdict verdict(RuleVerdict said) {
        return new Verdict(said.article(), said.outcome(), said.rule());
    }

    private static List<Act> acts(List<LoggedEvent> lines, List<ApplicationEvent> events) {
        List<Act> acts = new ArrayList<>();
        List<By> persons = new ArrayList<>();
        for (int at = 0; at < events.size(); at++) {
            ApplicationEvent event = events.get(at);
            StoredEvent stored = lines.get(at).event();
            By by = event.by();
            acts.add(new Act(by.duty(), stored.name(), event.on(), person(by, persons), stored.sequence(), by.unit()));
        }
        return List.copyOf(acts);
    }

    private static int person(By by, List<By> persons) {
        for (int at = 0; at < persons.size(); at++) {
            if (persons.get(at).isSameHumanAs(by)) {
                return at + 1;
            }
        }
        persons.add(by);
        return persons.size();
    }

    private static String factsDigest(StoredEvent decided) {
        return Sha256.hex(
                CanonicalJson.bytesOf(CanonicalJson.read(decided.payload()).at("/decision/grounds/facts")));
    }
}
