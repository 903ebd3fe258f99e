package vn.ansinh.command.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.application.CaseEvent.Decided;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HouseSurveyed;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HousingRepairProposed;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.ApplicationVerified;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.SocialAllowanceLodged;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.event.fraud.RegisterEntry;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent.RegisterRow;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/** A history made up event by event, and what all detectors make of it. Everybody is told apart by a number. */
final class History {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final UnitCode UNIT = UnitCode.parse("07210@2025-07-01");
    static final UnitCode ELSEWHERE = UnitCode.parse("07339@2025-07-01");
    private static final DueDate DUE = new DueDate(
            "decide", TODAY, 10, CalendarKind.WORKING_DAYS, "d", TODAY.plusDays(14), "s", Certainty.CONFIRMED);

    private final List<Noticed> events = new ArrayList<>();

    static PersonId person(int who) {
        return PersonId.parse("p-" + hex(who));
    }

    static CaseId allowance(int which) {
        return CaseId.parse("saa-" + hex(which));
    }

    static CaseId housing(int which) {
        return CaseId.parse("hra-" + hex(which));
    }

    static EntitlementId entitlement(int which) {
        return EntitlementId.of(hex(which));
    }

    static By officer(int account, @Nullable PersonId human, Duty duty) {
        return new By(ActorId.parse("a-" + hex(account)), human, duty, UNIT);
    }

    private static String hex(int number) {
        return String.format(java.util.Locale.ROOT, "%032x", number);
    }

    /** Whoever stands in a case, with what they say of themselves. */
    record Somebody(
            int who,
            String name,
            LocalDate born,
            @Nullable String account,
            @Nullable String phone,
            @Nullable String old) {
        static Somebody plain(int who) {
            return new Somebody(who, "Người " + who, LocalDate.of(1950, 1, 1).plusDays(who), null, null, null);
        }

        Somebody account(String number) {
            return new Somebody(who, name, born, number, phone, old);
        }

        Somebody phone(String number) {
            return new Somebody(who, name, born, account, number, old);
        }

        Somebody named(String other, LocalDate day) {
            return new Somebody(who, other, day, account, phone, old);
        }

        private Party party(Sex sex, PersonNumber number) {
            PersonId person = person(who);
            return new Party(
                    person,
                    Personal.of(person, name),
                    Personal.of(person, born),
                    Personal.of(person, sex),
                    Personal.of(person, number),
                    old == null ? null : Personal.of(person, old),
                    phone == null ? null : Personal.of(person, phone),
                    account == null ? null : Personal.of(person, new BankAccount("Agribank", account)),
                    IdentityStatus.CLEAR);
        }
    }

    History add(String stream, Record event) {
        events.add(new Noticed(events.size() + 1L, stream, event));
        return this;
    }

    /** A number that agrees with the birth date of a man. */
    private static PersonNumber numberOf(LocalDate born, int who) {
        int century = (born.getYear() - 1900) / 100 * 2;
        return new PersonNumber(
                String.format(java.util.Locale.ROOT, "024%d%02d%06d", century, born.getYear() % 100, who));
    }

    History lodged(CaseId caseId, Scheme scheme, Somebody beneficiary) {
        return lodged(caseId, scheme, UNIT, beneficiary, List.of(), beneficiary.who(), List.of());
    }

    History lodged(
            CaseId caseId,
            Scheme scheme,
            UnitCode unit,
            Somebody beneficiary,
            List<Integer> household,
            int receiver,
            List<Paper> papers) {
        return add(
                caseId.text(),
                new SocialAllowanceLodged(
                        officer(900, person(900), Duty.DESK),
                        lodging(scheme, unit, beneficiary, household, receiver, papers)));
    }

    History proposed(CaseId caseId, Somebody head, List<Integer> household, int dwelling) {
        PersonId whose = person(head.who());
        Dwelling house = new Dwelling(DwellingId.parse("d-" + hex(dwelling)), UNIT, Personal.of(whose, "Thôn Chùa"));
        return add(
                caseId.text(),
                new HousingRepairProposed(
                        officer(900, person(900), Duty.VERIFIER),
                        lodging(Scheme.HOUSING, UNIT, head, household, head.who(), List.of()),
                        house));
    }

    History surveyed(CaseId caseId, String photo) {
        return add(
                caseId.text(),
                new HouseSurveyed(
                        officer(900, person(900), Duty.VERIFIER),
                        TODAY,
                        List.of(),
                        List.of(new FileRef(photo, "image/jpeg", 9)),
                        DUE));
    }

    private static Lodging lodging(
            Scheme scheme,
            UnitCode unit,
            Somebody beneficiary,
            List<Integer> household,
            int receiver,
            List<Paper> papers) {
        PersonId whose = person(beneficiary.who());
        Set<Integer> others = new TreeSet<>(household);
        others.add(receiver);
        others.remove(beneficiary.who());
        List<Party> parties = new ArrayList<>();
        parties.add(beneficiary.party(Sex.MALE, numberOf(beneficiary.born(), beneficiary.who())));
        for (int other : others) {
            Somebody plain = Somebody.plain(other);
            parties.add(plain.party(Sex.MALE, numberOf(plain.born(), other)));
        }
        return new Lodging(
                Reference.draw(new java.util.Random(beneficiary.who())),
                scheme,
                unit,
                Channel.COUNTER,
                Instant.parse("2026-05-01T02:00:00Z"),
                LocalDate.of(2026, 5, 1),
                new Parties(
                        parties,
                        whose,
                        whose,
                        person(receiver),
                        new Representation(RepresentationGround.SELF, null, null),
                        household.stream()
                                .map(it -> new HouseholdMember(person(it), Relation.OTHER, null, null))
                                .toList()),
                papers.stream()
                        .map(it -> new Document(whose, Personal.of(whose, it), null))
                        .toList(),
                List.of(),
                "p",
                DUE);
    }

    History verified(CaseId caseId, By by, List<StatedFact> facts) {
        return add(caseId.text(), new ApplicationVerified(by, TODAY, facts, List.of(), DUE));
    }

    History decided(CaseId caseId, int beneficiary, By signer, int number) {
        PersonId whose = person(beneficiary);
        return add(
                caseId.text(),
                new Decided(
                        signer,
                        TODAY.minusDays(30),
                        new Decision(
                                new DecisionNumber(UNIT, 2026, number),
                                TODAY.minusDays(30),
                                signer,
                                SignerCapacity.CHAIR,
                                DecisionOutcome.GRANTED,
                                null,
                                Personal.of(whose, "r"),
                                new Grounds(
                                        List.of(),
                                        Personal.of(whose, List.of()),
                                        List.of(),
                                        1,
                                        "v",
                                        null,
                                        Instant.EPOCH,
                                        TODAY,
                                        Certainty.CONFIRMED))));
    }

    History draws(int beneficiary, int which, Scheme scheme, String from) {
        return draws(beneficiary, beneficiary, which, scheme, UNIT, from, null);
    }

    History draws(
            int beneficiary,
            int receiver,
            int which,
            Scheme scheme,
            UnitCode unit,
            String from,
            @Nullable DecisionNumber decision) {
        PersonId whose = person(beneficiary);
        Origin origin = decision == null
                ? new Origin(null, null, OpeningListId.of(hex(1)))
                : new Origin(allowance(which), decision, null);
        return add(
                "entitlements-" + hex(beneficiary),
                new EntitlementStarted(
                        By.SYSTEM,
                        LocalDate.parse(from + "-05"),
                        entitlement(which),
                        origin,
                        whose,
                        person(receiver),
                        IdentityStatus.CLEAR,
                        scheme,
                        unit,
                        Cadence.MONTHLY,
                        null,
                        new Rate(
                                YearMonth.parse(from),
                                new Money(500_000),
                                Personal.of(whose, "A5c"),
                                Personal.of(whose, "f"),
                                "v",
                                Certainty.CONFIRMED),
                        TODAY.plusYears(1)));
    }

    History stopped(int beneficiary, int which, String on, String from) {
        return add(
                "entitlements-" + hex(beneficiary),
                new EntitlementStopped(
                        By.SYSTEM,
                        LocalDate.parse(on),
                        entitlement(which),
                        StopCause.DEATH,
                        YearMonth.parse(from),
                        null));
    }

    History registered(int who, Register register, String from) {
        return registered(who, new RegisterEntry(register, LocalDate.parse(from), null, null, null, null));
    }

    History registered(int who, RegisterEntry entry) {
        return add("register-feed-" + hex(1), new RegisterRow(person(who), Personal.of(person(who), entry)));
    }

    List<Noticed> events() {
        return List.copyOf(events);
    }

    /** Detectors that had something to say, in order, each as often as it had. */
    List<String> found() {
        return hits().stream().map(it -> it.detector().name()).sorted().toList();
    }

    List<Detection.Found> hits() {
        return Detection.over(
                events, (purpose, text) -> Sha256.hex(purpose + text).substring(0, 32), Policy.load(), TODAY);
    }
}
