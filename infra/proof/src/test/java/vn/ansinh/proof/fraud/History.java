package vn.ansinh.proof.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.ansinh.kernel.event.application.CaseEvent.Decided;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HouseSurveyed;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HousingRepairProposed;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent.GroupVerified;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent.InsuranceSupportRegistered;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.ApplicationVerified;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.SocialAllowanceLodged;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.UnitCode;

/** Writes what happened in the made-up province, as the command side would have recorded it. */
final class History {
    private static final String DIGEST = "0".repeat(64);

    private final Province province;
    private final List<Happened> events = new ArrayList<>();
    private int cases;
    private int numbers;
    private int order;

    History(Province province) {
        this.province = province;
    }

    /** A case and what came of it. */
    record Granted(CaseId caseId, DecisionNumber number, EntitlementId entitlement, Claim claim, LocalDate decidedOn) {
        PersonId person() {
            return claim.beneficiary().id();
        }
    }

    /** Everything, in the order in which it is recorded, decisions numbered in that order too. */
    List<Happened> inOrder() {
        return new Numbering()
                .of(events.stream().sorted(Comparator.comparing(Happened::at)).toList());
    }

    void add(String stream, Record event, By by, LocalDate on) {
        events.add(Happened.of(stream, event, by, on, order++));
    }

    /** Somebody in office. */
    static By official(Resident person, Duty duty, UnitCode unit) {
        return new By(actor(person), person.id(), duty, unit);
    }

    static ActorId actor(Resident person) {
        return ActorId.parse("a-" + person.id().text().substring(2));
    }

    /** The stream of what somebody holds by appointment. */
    static String official(Resident person) {
        return "official-" + person.id().text().substring(2);
    }

    static String entitlements(PersonId person) {
        return "entitlements-" + person.text().substring(2);
    }

    /** A place in the unit's register; which number it is, is known when everything is told. */
    DecisionNumber nextNumber(UnitCode unit, LocalDate on) {
        numbers++;
        return new DecisionNumber(unit, on.getYear(), numbers);
    }

    /** From lodging to the entitlement. */
    Granted grant(Claim claim) {
        Granted granted = decide(claim);
        start(granted);
        return granted;
    }

    /** From lodging to the decision. */
    Granted decide(Claim claim) {
        cases++;
        String kind = switch (claim.scheme()) {
            case HOUSING -> "hra";
            case HEALTH_INSURANCE, VOLUNTARY_SOCIAL_INSURANCE -> "isa";
            default -> "saa";
        };
        CaseId caseId = CaseId.parse(kind + "-" + Province.hex(cases));
        Province.Officials officials = province.officials(claim.unit());
        By verifier = official(officials.verifier(), Duty.VERIFIER, claim.unit());
        By signer =
                claim.signer() == null ? official(officials.approver(), Duty.APPROVER, claim.unit()) : claim.signer();
        LocalDate lodged = claim.lodgedOn();
        Lodging lodging = lodging(claim);
        add(caseId.text(), first(claim, verifier, lodging), verifier, lodged);
        LocalDate verified = lodged.plusDays(3);
        add(caseId.text(), verified(claim, verifier, verified), verifier, verified);
        LocalDate decided = lodged.plusDays(6);
        DecisionNumber number = nextNumber(claim.unit(), decided);
        Decision decision = decision(claim, signer, decided, number);
        add(caseId.text(), new Decided(signer, decided, decision), signer, decided);
        return new Granted(caseId, number, EntitlementId.of(Province.hex(cases)), claim, decided);
    }

    void start(Granted granted) {
        start(
                granted,
                new Origin(granted.caseId(), granted.number(), null),
                granted.decidedOn().plusYears(1));
    }

    void start(Granted granted, Origin origin, LocalDate reviewDueBy) {
        Claim claim = granted.claim();
        PersonId person = claim.beneficiary().id();
        add(
                entitlements(person),
                new EntitlementStarted(
                        By.SYSTEM,
                        granted.decidedOn(),
                        granted.entitlement(),
                        origin,
                        person,
                        claim.receiver().id(),
                        claim.beneficiary().party().identity(),
                        claim.scheme(),
                        claim.unit(),
                        claim.cadence(),
                        null,
                        rate(person, YearMonth.from(granted.decidedOn()), claim.amount(), claim.category()),
                        reviewDueBy),
                By.SYSTEM,
                granted.decidedOn());
    }

    static Rate rate(PersonId person, YearMonth from, Money amount, String category) {
        return new Rate(
                from,
                amount,
                Personal.of(person, category),
                Personal.of(person, "made up"),
                DIGEST,
                Certainty.CONFIRMED);
    }

    private Record first(Claim claim, By by, Lodging lodging) {
        return switch (claim.scheme()) {
            case HOUSING ->
                new HousingRepairProposed(
                        by,
                        lodging,
                        new Dwelling(
                                claim.home().dwelling(),
                                claim.unit(),
                                Personal.of(claim.beneficiary().id(), claim.address())));
            case HEALTH_INSURANCE, VOLUNTARY_SOCIAL_INSURANCE -> new InsuranceSupportRegistered(by, lodging);
            default -> new SocialAllowanceLodged(by, lodging);
        };
    }

    private static Record verified(Claim claim, By by, LocalDate on) {
        return switch (claim.scheme()) {
            case HOUSING -> new HouseSurveyed(by, on, claim.facts(), claim.photos(), due(on));
            case HEALTH_INSURANCE, VOLUNTARY_SOCIAL_INSURANCE ->
                new GroupVerified(by, on, claim.facts(), List.of(), null, due(on));
            default -> new ApplicationVerified(by, on, claim.facts(), List.of(), due(on));
        };
    }

    private Lodging lodging(Claim claim) {
        List<Party> persons = new ArrayList<>();
        List<HouseholdMember> household = new ArrayList<>();
        for (Resident member : claim.household()) {
            persons.add(member.party());
            household.add(new HouseholdMember(member.id(), member.relation(), null, null));
        }
        for (Resident other : List.of(claim.beneficiary(), claim.receiver())) {
            if (persons.stream().noneMatch(it -> it.person().equals(other.id()))) {
                persons.add(other.party());
            }
        }
        LocalDate on = claim.lodgedOn();
        return new Lodging(
                Reference.draw(new java.util.Random(cases)),
                claim.scheme(),
                claim.unit(),
                Channel.COUNTER,
                on.atStartOfDay(java.time.ZoneOffset.UTC).plusHours(2).toInstant(),
                on,
                new Parties(
                        persons,
                        claim.beneficiary().id(),
                        claim.beneficiary().id(),
                        claim.receiver().id(),
                        new Representation(RepresentationGround.SELF, null, null),
                        household),
                claim.documents(),
                List.of(),
                "made-up",
                due(on));
    }

    private static DueDate due(LocalDate on) {
        return new DueDate(
                "decide", on, 10, CalendarKind.WORKING_DAYS, DIGEST, on.plusDays(14), "made up", Certainty.CONFIRMED);
    }

    private static Decision decision(Claim claim, By signer, LocalDate on, DecisionNumber number) {
        PersonId person = claim.beneficiary().id();
        Award award = new Award(
                claim.scheme(),
                Personal.of(person, claim.category()),
                claim.amount(),
                claim.cadence(),
                claim.cadence() == Cadence.ONE_OFF ? null : YearMonth.from(on),
                Personal.of(person, "made up"),
                Certainty.CONFIRMED,
                List.of());
        Grounds grounds = new Grounds(
                claim.facts(),
                Personal.of(person, List.of()),
                List.of(),
                1,
                DIGEST,
                null,
                on.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                on,
                Certainty.CONFIRMED);
        return new Decision(
                number,
                on,
                signer,
                SignerCapacity.CHAIR,
                DecisionOutcome.GRANTED,
                award,
                Personal.of(person, "made up"),
                grounds);
    }
}
