package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementTransferred;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementVerified;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.RegisterEntry;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent.RegisterRow;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListApproved;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListWithdrawn;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;

/**
 * What an event leaves for the detectors. Here alone stands what they may come to know: what is sealed and compared becomes a keyed digest, a
 * birth date becomes whether it agrees with the number, and facts, categories and words are not opened at all.
 */
public final class Tracing {
    /** All that is opened of an event: neither facts nor categories, formulas, verdicts or anybody's words. */
    public static final Set<Datum> OPENED = Collections.unmodifiableSet(EnumSet.of(
            Datum.FULL_NAME,
            Datum.BIRTH_DATE,
            Datum.SEX,
            Datum.PERSON_NUMBER,
            Datum.OLD_NUMBER,
            Datum.PHONE,
            Datum.BANK_ACCOUNT,
            Datum.PAPER,
            Datum.REGISTER_ENTRY));

    private final Digests digests;

    public Tracing(BlindIndex index) {
        this.digests = new Digests(index);
    }

    /** Its traces, in an order that depends on the event alone; none where it tells nothing. */
    public List<Trace> of(Noticed noticed) {
        List<Trace> traces = new ArrayList<>();
        switch (noticed.event()) {
            case ApplicationEvent event -> application(noticed, event, traces);
            case EntitlementEvent event -> entitlement(noticed, event, traces);
            case HouseholdListed household -> household(noticed, household, traces);
            case ListProposed list ->
                traces.add(begin(TraceKind.LIST, list.list().text(), noticed, list.on())
                        .unit(list.unit())
                        .word("proposed"));
            case ListApproved list ->
                traces.add(begin(TraceKind.LIST, list.list().text(), noticed, list.on())
                        .word("approved"));
            case ListWithdrawn list ->
                traces.add(begin(TraceKind.LIST, list.list().text(), noticed, list.on())
                        .days(null, list.lastDay())
                        .word("withdrawn"));
            case RegisterRow row -> row.entry().value().ifPresent(entry -> register(noticed, row, entry, traces));
            case AppointmentEvent event -> appointment(noticed, event, traces);
            case AlertEvent event -> alert(noticed, event, traces);
            case FraudReviewEvent event -> review(noticed, event, traces);
            default -> {}
        }
        return List.copyOf(traces);
    }

    private static Trace begin(TraceKind kind, String key, Noticed noticed, LocalDate on) {
        return Trace.of(kind, key, noticed.position(), on).matter(noticed.stream());
    }

    private static Trace begin(TraceKind kind, PersonId person, Noticed noticed, LocalDate on) {
        return begin(kind, person.text(), noticed, on).person(person);
    }

    private static void act(Noticed noticed, By by, LocalDate on, List<Trace> traces) {
        if (by.duty() != Duty.CITIZEN && by.duty() != Duty.SYSTEM) {
            traces.add(begin(TraceKind.ACT, noticed.stream(), noticed, on)
                    .person(by.human())
                    .official(by.actor())
                    .unit(by.unit())
                    .word(RecordCodec.wire(by.duty())));
        }
    }

    private static void member(Noticed noticed, PersonId person, String part, LocalDate on, List<Trace> traces) {
        Trace trace = begin(TraceKind.PART, person, noticed, on).word(part);
        traces.add(trace);
        traces.add(trace.as(TraceKind.MEMBER, noticed.stream()));
    }

    private void application(Noticed noticed, ApplicationEvent event, List<Trace> traces) {
        act(noticed, event.by(), event.on(), traces);
        Documents documents = new Documents(digests, noticed, event.on(), traces);
        switch (event) {
            case SocialAllowanceEvent.SocialAllowanceLodged it -> lodged(noticed, it.lodging(), documents, traces);
            case InsuranceSupportEvent.InsuranceSupportRegistered it ->
                lodged(noticed, it.lodging(), documents, traces);
            case HousingRepairEvent.HousingRepairProposed it -> {
                lodged(noticed, it.lodging(), documents, traces);
                dwelling(noticed, it.lodging(), it.dwelling(), traces);
            }
            case HousingRepairEvent.HouseSurveyed it -> documents.photos(it.photos());
            case InsuranceSupportEvent.GroupVerified it -> documents.papers(it.seen());
            case SocialAllowanceEvent.CommuneReviewed it -> documents.papers(it.seen());
            case SocialAllowanceEvent.ApplicationVerified it -> documents.papers(it.seen());
            case CaseEvent.Supplemented it -> documents.papers(it.documents());
            case CaseEvent.PartyCorrected it -> new Identities(digests, noticed, it.on(), traces).of(it.now());
            case CaseEvent.IdentityCleared it -> new Identities(digests, noticed, it.on(), traces).of(it.party());
            case CaseEvent.Decided it -> decided(noticed, it.decision(), it.on(), traces);
            case CaseEvent.DecisionAmended it -> decided(noticed, it.decision(), it.on(), traces);
            case CaseEvent.DecisionRevoked it -> numbered(noticed, it.number(), it.on(), traces);
            case CaseEvent.DecisionUpheld it -> numbered(noticed, it.number(), it.on(), traces);
            case CaseEvent.Reopened it -> numbered(noticed, it.number(), it.on(), traces);
            default -> {}
        }
    }

    private void lodged(Noticed noticed, Lodging lodging, Documents documents, List<Trace> traces) {
        LocalDate on = lodging.arrivedOn();
        Parties parties = lodging.parties();
        traces.add(begin(TraceKind.MATTER, noticed.stream(), noticed, on)
                .person(parties.beneficiary())
                .unit(lodging.unit())
                .word(lodging.scheme().wire()));
        member(noticed, parties.beneficiary(), "beneficiary", on, traces);
        member(noticed, parties.applicant(), "applicant", on, traces);
        member(noticed, parties.receiver(), "receiver", on, traces);
        Set<PersonId> household = new LinkedHashSet<>();
        parties.household().stream().map(HouseholdMember::person).forEach(household::add);
        household.forEach(person -> member(noticed, person, "household", on, traces));
        Identities identities = new Identities(digests, noticed, on, traces);
        parties.persons().forEach(identities::of);
        documents.papers(lodging.documents());
    }

    private static void dwelling(Noticed noticed, Lodging lodging, Dwelling dwelling, List<Trace> traces) {
        traces.add(begin(TraceKind.DWELLING, dwelling.dwelling().text(), noticed, lodging.arrivedOn())
                .person(lodging.parties().beneficiary())
                .unit(dwelling.unit()));
    }

    private static void decided(Noticed noticed, Decision decision, LocalDate on, List<Trace> traces) {
        traces.add(begin(TraceKind.DECIDED, noticed.stream(), noticed, on)
                .person(decision.signer().human())
                .official(decision.signer().actor())
                .unit(decision.number().unit())
                .days(decision.signedOn(), null)
                .word(RecordCodec.wire(decision.outcome())));
        numbered(noticed, decision.number(), on, traces);
    }

    private static void numbered(Noticed noticed, DecisionNumber number, LocalDate on, List<Trace> traces) {
        traces.add(begin(TraceKind.NUMBERED, Registers.entry(number), noticed, on)
                .unit(number.unit())
                .number(number.number()));
    }

    private static void entitlement(Noticed noticed, EntitlementEvent event, List<Trace> traces) {
        LocalDate on = event.on();
        act(noticed, event.by(), on, traces);
        EntitlementId which = event.entitlement();
        switch (event) {
            case EntitlementStarted it -> started(noticed, it, traces);
            case EntitlementStopped it ->
                traces.add(begin(TraceKind.STOPPED, which.text(), noticed, on)
                        .entitlement(which)
                        .days(it.from().atDay(1), null)
                        .word(it.cause().wire()));
            case EntitlementTransferred it ->
                traces.add(begin(TraceKind.TRANSFERRED, which.text(), noticed, on)
                        .entitlement(which)
                        .unit(it.now())
                        .days(it.from().atDay(1), null));
            case EntitlementVerified it ->
                traces.add(begin(TraceKind.VERIFIED, which.text(), noticed, on).entitlement(which));
            case EntitlementAdjusted it -> adjusted(noticed, it, traces);
            default -> {}
        }
    }

    private static void started(Noticed noticed, EntitlementStarted it, List<Trace> traces) {
        member(noticed, it.beneficiary(), "beneficiary", it.on(), traces);
        Trace draws = begin(TraceKind.DRAWS, it.beneficiary(), noticed, it.on())
                .entitlement(it.entitlement())
                .unit(it.unit())
                .days(
                        it.rate().from().atDay(1),
                        it.until() == null ? null : it.until().atEndOfMonth())
                .word(it.scheme().wire());
        traces.add(draws);
        traces.add(draws.as(TraceKind.ENTITLED, it.entitlement().text()));
        if (!it.receiver().equals(it.beneficiary())) {
            traces.add(draws.as(TraceKind.RECEIVES, it.receiver().text()));
        }
        DecisionNumber decision = it.origin().decision();
        if (decision != null) {
            traces.add(draws.as(TraceKind.STANDS_ON, Registers.entry(decision)).number(decision.number()));
        }
    }

    private static void adjusted(Noticed noticed, EntitlementAdjusted it, List<Trace> traces) {
        LocalDate from = it.rate().from().atDay(1);
        DecisionNumber decision = it.decision();
        if (decision != null) {
            traces.add(begin(TraceKind.STANDS_ON, Registers.entry(decision), noticed, it.on())
                    .entitlement(it.entitlement())
                    .unit(decision.unit())
                    .number(decision.number()));
        }
        if (it.cause() == AdjustmentCause.NEW_BASE) {
            traces.add(begin(TraceKind.RAISED, it.rate().from().toString(), noticed, it.on())
                    .entitlement(it.entitlement())
                    .days(from, null));
        } else if (it.cause() == AdjustmentCause.AGE_EDGE) {
            traces.add(begin(TraceKind.AGED, it.entitlement().text(), noticed, it.on())
                    .entitlement(it.entitlement())
                    .days(from, null));
        }
    }

    private static void household(Noticed noticed, HouseholdListed household, List<Trace> traces) {
        if (household.standing() != HouseholdClass.LEFT) {
            for (ListedMember member : household.members()) {
                Trace trace = begin(TraceKind.LISTED, member.person(), noticed, household.from())
                        .days(household.from(), household.until())
                        .word(household.household());
                traces.add(trace);
                traces.add(trace.as(TraceKind.HOUSEHOLD, noticed.stream() + "/" + household.household()));
            }
        }
    }

    private static void register(Noticed noticed, RegisterRow row, RegisterEntry entry, List<Trace> traces) {
        TraceKind kind = switch (entry.register()) {
            case DEATHS -> TraceKind.DIED;
            case MOVES -> TraceKind.MOVED;
            case DETENTIONS -> TraceKind.DETAINED;
            case UNKNOWN_NUMBERS -> TraceKind.UNKNOWN;
            case SALARIES -> TraceKind.SALARY;
            case PENSIONS -> TraceKind.PENSION;
            case VEHICLES -> TraceKind.VEHICLE;
        };
        traces.add(begin(kind, row.person(), noticed, entry.from())
                .unit(entry.unit())
                .days(entry.from(), entry.until())
                .number(entry.amount() == null ? 0 : entry.amount().dong()));
    }

    private static void appointment(Noticed noticed, AppointmentEvent event, List<Trace> traces) {
        act(noticed, event.by(), event.on(), traces);
        switch (event) {
            case AppointmentProposed it ->
                traces.add(begin(TraceKind.OFFICIAL, it.terms().person(), noticed, it.on())
                        .official(it.terms().actor())
                        .unit(it.terms().unit())
                        .days(it.terms().from(), it.terms().until()));
            case RelativesDeclared it ->
                it.relatives()
                        .forEach(relative -> traces.add(begin(TraceKind.RELATIVE, relative.text(), noticed, it.on())
                                .person(it.by().human())
                                .official(it.by().actor())));
            default -> {}
        }
    }

    private static void alert(Noticed noticed, AlertEvent event, List<Trace> traces) {
        switch (event) {
            case AlertRaised it ->
                it.subjects().forEach(subject -> {
                    PersonId person = subject.person();
                    if (person != null) {
                        member(noticed, person, "alert", it.on(), traces);
                    }
                });
            case AlertEvent.AlertDismissed it -> act(noticed, it.by(), it.on(), traces);
            case AlertEvent.AlertTakenUp it -> act(noticed, it.by(), it.on(), traces);
        }
    }

    private static void review(Noticed noticed, FraudReviewEvent event, List<Trace> traces) {
        act(noticed, event.by(), event.on(), traces);
        switch (event) {
            case FraudReviewOpened it -> member(noticed, it.person(), "fraud-review", it.on(), traces);
            case FraudReviewEvent.HoldOrdered it -> numbered(noticed, it.number(), it.on(), traces);
            case FraudReviewEvent.RecoveryOrdered it -> numbered(noticed, it.number(), it.on(), traces);
            case FraudReviewEvent.ReviewComplaintDecided it -> numbered(noticed, it.number(), it.on(), traces);
            default -> {}
        }
    }
}
