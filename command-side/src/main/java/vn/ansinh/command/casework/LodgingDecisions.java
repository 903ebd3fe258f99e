package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.calendar.Receipt;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Procedure;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/** Taking an application in: who is who, in which unit, from which legal day, under which procedure. */
public final class LodgingDecisions {
    private static final Assessor NOTHING_IS_ASSESSED_AT_THE_DESK = (scheme, facts, on, policy) -> {
        throw new IllegalStateException("nothing is assessed when an application is lodged");
    };

    private final Given.Lodging given;
    private final Act act;
    private final Law law;
    private final Reasons reasons = new Reasons();

    private LodgingDecisions(Given.Lodging given, Act act, Law law) {
        this.given = given;
        this.act = act;
        this.law = law;
    }

    /**
     * Decides whether the application is taken in.
     *
     * @param schemes the schemes of this benefit
     * @param event makes the benefit's own first event
     * @param state makes the benefit's first state of that event
     */
    public static Answer lodge(
            Given.Lodging given,
            Set<Scheme> schemes,
            Act act,
            Facts facts,
            Law law,
            Function<Lodging, ApplicationEvent> event,
            Function<ApplicationEvent, CaseState> state) {
        return Matter.answering(() -> new LodgingDecisions(given, act, law).lodge(schemes, facts, event, state));
    }

    /** A refusal that a benefit finds in its own part of the application. */
    public static Answer refused(CaseRule rule, String pointer) {
        return new Answer.Refused(ProblemCode.REFUSED, List.of(rule.brokenAt(pointer)));
    }

    private Answer lodge(
            Set<Scheme> schemes,
            Facts facts,
            Function<Lodging, ApplicationEvent> event,
            Function<ApplicationEvent, CaseState> state) {
        reasons.unless(
                schemes.contains(given.scheme()),
                CaseRule.SCHEME_NOT_OF_THIS_BENEFIT,
                given.scheme().wire());
        theArrivalIsTheDayOfTheAct();
        theUnitTakesApplications();
        everybodyIsListedOnce();
        theRepresentationFits();
        nobodyIsBornInTheFuture();
        theBirthDatesAgree();
        Statements.check(reasons, given.facts(), given.papers(), act.on());
        Dates.check(reasons, act);
        Receipt received = law.calendar().receiptOf(given.receivedAt());
        Optional<Procedure> procedure = procedure(received.receivedOn());
        if (procedure.isEmpty()) {
            return reasons.answer(() -> {
                throw new IllegalStateException("a missing procedure is a reason");
            });
        }
        ApplicationEvent first = event.apply(lodging(received, procedure.get()));
        Matter matter = new Matter(state.apply(first), act, facts, law, NOTHING_IS_ASSESSED_AT_THE_DESK);
        theActorMayReceive(matter);
        return reasons.answer(() -> new Answer.Accepted(List.of(first), Notes.lodged(matter, facts.caseId())));
    }

    private Lodging lodging(Receipt received, Procedure procedure) {
        Parties parties = parties();
        return new Lodging(
                given.reference(),
                given.scheme(),
                given.unit(),
                given.channel(),
                given.receivedAt(),
                received.receivedOn(),
                parties,
                Statements.documents(given.papers(), parties, act),
                Statements.facts(given.facts(), parties, act.on()),
                procedure.name(),
                received.bounds(OrderOfSteps.dueAtReceipt(law, procedure, received.receivedOn())));
    }

    private Parties parties() {
        Parties parties = given.parties();
        return new Parties(
                parties.persons().stream().map(Statements::judged).toList(),
                parties.applicant(),
                parties.beneficiary(),
                parties.receiver(),
                parties.representation(),
                parties.household());
    }

    private Optional<Procedure> procedure(LocalDate received) {
        try {
            return Optional.of(law.policy().procedureFor(given.scheme(), given.help(), received));
        } catch (InvalidValue none) {
            String pointer = given.help() == Help.REGULAR ? "/scheme" : "/help";
            reasons.add(BrokenRule.at(pointer, none.code(), given.scheme().wire(), received.toString()));
            return Optional.empty();
        }
    }

    private void theActorMayReceive(Matter matter) {
        PersonId human = act.by().human();
        if (act.by().duty() == Duty.CITIZEN) {
            boolean self = human != null && human.equals(given.parties().applicant());
            reasons.unless(self, CaseRule.APPLICANT_MUST_BE_ONESELF);
        } else {
            WhoMayAct.check(matter, reasons, Action.RECEIVE, Deed.OTHER, EnumSet.noneOf(Duty.class));
        }
    }

    private void theArrivalIsTheDayOfTheAct() {
        LocalDate arrived = LocalDate.ofInstant(given.receivedAt(), Moment.ZONE);
        reasons.unless(arrived.equals(act.on()), CaseRule.RECEIVED_ON_ANOTHER_DAY, arrived.toString());
    }

    private void theUnitTakesApplications() {
        boolean commune = law.units()
                .find(given.unit())
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.validOn(act.on()))
                .isPresent();
        if (!commune) {
            reasons.add(CaseRule.UNIT_TAKES_NO_APPLICATIONS.brokenAt(
                    "/unit", given.unit().text()));
        }
    }

    private void everybodyIsListedOnce() {
        Parties parties = given.parties();
        Set<PersonId> listed = new HashSet<>();
        for (Party party : parties.persons()) {
            reasons.unless(listed.add(party.person()), CaseRule.SAME_PERSON_TWICE);
        }
        Set<PersonId> named = new HashSet<>(List.of(parties.applicant(), parties.beneficiary(), parties.receiver()));
        Set<PersonId> members = new HashSet<>();
        for (HouseholdMember member : parties.household()) {
            named.add(member.person());
            reasons.unless(members.add(member.person()), CaseRule.SAME_PERSON_TWICE);
            inOrder(member.from(), member.until());
        }
        reasons.unless(listed.containsAll(named), CaseRule.PERSON_NOT_LISTED);
    }

    private void theRepresentationFits() {
        Parties parties = given.parties();
        Representation representation = parties.representation();
        boolean self = parties.applicant().equals(parties.beneficiary());
        boolean claimsSelf = representation.ground() == RepresentationGround.SELF;
        reasons.unless(self == claimsSelf, CaseRule.REPRESENTATION_DOES_NOT_FIT, Words.of(representation.ground()));
        inOrder(representation.from(), representation.until());
        LocalDate from = representation.from();
        LocalDate until = representation.until();
        boolean began = from == null || !from.isAfter(act.on());
        boolean lasts = until == null || !until.isBefore(act.on());
        reasons.unless(began && lasts, CaseRule.REPRESENTATION_NOT_VALID);
    }

    private void inOrder(@Nullable LocalDate from, @Nullable LocalDate until) {
        reasons.unless(from == null || until == null || !until.isBefore(from), CaseRule.DATES_IN_WRONG_ORDER);
    }

    private void nobodyIsBornInTheFuture() {
        for (Party party : given.parties().persons()) {
            LocalDate born = party.birthDate().valueOrNull();
            reasons.unless(born == null || !born.isAfter(act.on()), CaseRule.BIRTH_DATE_IN_THE_FUTURE);
        }
    }

    /** The law's age rules read the beneficiary's birth date: it may not be stated in two ways. */
    private void theBirthDatesAgree() {
        PersonId beneficiary = given.parties().beneficiary();
        for (Party party : given.parties().persons()) {
            LocalDate born = party.birthDate().valueOrNull();
            if (born != null && party.person().equals(beneficiary)) {
                boolean agree = given.facts().stream()
                        .filter(fact -> fact.code() == FactCode.DATE_OF_BIRTH)
                        .allMatch(fact -> fact.value().equals(born.toString()));
                reasons.unless(agree, CaseRule.BIRTH_DATES_DISAGREE);
            }
        }
    }
}
