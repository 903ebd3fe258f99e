package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.FundingSource;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.FundingShare;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/** Who acts in the scenarios: Hoàng Văn Thụ ward, its district until 30 June 2025, its successor since. */
public final class People {
    public static final UnitCode WARD = UnitCode.parse("07210@");
    public static final UnitCode WARD_SINCE_MERGER = UnitCode.parse("07210@2025-07-01");
    public static final PersonId APPLICANT = person(100);
    public static final PersonId CHILD = person(101);
    public static final PersonId SPOUSE = person(102);
    public static final LocalDate BORN = LocalDate.of(1989, 6, 1);

    private People() {}

    public static PersonId person(int number) {
        return PersonId.parse("p-" + hex(number));
    }

    public static ActorId actor(int number) {
        return ActorId.parse("a-" + hex(number));
    }

    public static String hex(int number) {
        return String.format("%032x", number);
    }

    /** The person who usually holds the duty, at the level that has it on the day. */
    public static By of(Duty duty, LocalDate on) {
        return switch (duty) {
            case CITIZEN -> new By(actor(100), APPLICANT, Duty.CITIZEN, null);
            case SYSTEM -> new By(actor(99), null, Duty.SYSTEM, null);
            case APPRAISER -> by(duty, 5, UnitLevel.DISTRICT, on);
            case APPROVER -> by(duty, 6, UnitLevel.DISTRICT, on);
            case SUPERIOR -> by(duty, 8, UnitLevel.PROVINCE, on);
            case PRIVACY, POLICY, AUDITOR, FRAUD -> by(duty, 9, UnitLevel.PROVINCE, on);
            case DESK -> by(duty, 1, UnitLevel.COMMUNE, on);
            case VERIFIER -> by(duty, 2, UnitLevel.COMMUNE, on);
            case REVIEWER -> by(duty, 3, UnitLevel.COMMUNE, on);
            case ADVISER -> by(duty, 4, UnitLevel.COMMUNE, on);
        };
    }

    /** At this level; where the level has ended, at the commune. */
    public static By by(Duty duty, int number, UnitLevel level, LocalDate on) {
        UnitRegistry units = UnitRegistry.load();
        UnitCode unit = units.atLevel(WARD, level, on)
                .or(() -> units.atLevel(WARD, UnitLevel.COMMUNE, on))
                .map(Unit::code)
                .orElseThrow();
        return new By(actor(number), person(number), duty, unit);
    }

    /** Another account of the same human being, in another duty. */
    public static By secondAccount(By by, Duty duty, @Nullable UnitCode unit) {
        return new By(actor(900), by.human(), duty, unit);
    }

    public static Party party(PersonId person, LocalDate born) {
        PersonNumber number = new PersonNumber(
                "024" + (born.getYear() < 2000 ? "0" : "2") + String.format("%02d", born.getYear() % 100) + "000123");
        return new Party(
                person,
                Personal.of(person, "Nguyễn Văn Ấn"),
                Personal.of(person, born),
                Personal.of(person, Sex.MALE),
                Personal.of(person, number),
                null,
                null,
                null,
                IdentityStatus.CLEAR);
    }

    public static Given.Lodging lodging(Scheme scheme, LocalDate on, Fact... facts) {
        return lodging(scheme, on, parties(BORN), List.of(facts));
    }

    public static Given.Lodging lodging(Scheme scheme, LocalDate on, Parties parties, List<Fact> facts) {
        UnitCode unit = of(Duty.DESK, on).unit();
        return new Given.Lodging(
                Reference.draw(new Random(7)),
                scheme,
                unit == null ? WARD : unit,
                Channel.COUNTER,
                on.atTime(LocalTime.of(9, 0)).atZone(Moment.ZONE).toInstant(),
                parties,
                List.of(),
                facts);
    }

    /** One person who applies for themselves. */
    public static Parties parties(LocalDate born) {
        return new Parties(
                List.of(party(APPLICANT, born)),
                APPLICANT,
                APPLICANT,
                APPLICANT,
                new Representation(RepresentationGround.SELF, null, null),
                List.of());
    }

    /** A couple in one household. */
    public static Parties couple() {
        return new Parties(
                List.of(party(APPLICANT, BORN), party(SPOUSE, BORN)),
                APPLICANT,
                APPLICANT,
                SPOUSE,
                new Representation(RepresentationGround.SELF, null, null),
                List.of(
                        new HouseholdMember(APPLICANT, Relation.HEAD, null, null),
                        new HouseholdMember(SPOUSE, Relation.SPOUSE, null, null)));
    }

    public static Fact fact(FactCode code, String value) {
        return new Fact(code, value, FactOrigin.ORIGINAL_SEEN, null);
    }

    public static List<Fact> facts(Object... codesAndValues) {
        return Stream.iterate(0, i -> i < codesAndValues.length, i -> i + 2)
                .map(i -> fact((FactCode) codesAndValues[i], (String) codesAndValues[i + 1]))
                .toList();
    }

    public static Given.Ruling granting(FundingShare... funding) {
        return new Given.Ruling(DecisionOutcome.GRANTED, SignerCapacity.CHAIR, "đủ điều kiện", Arrays.asList(funding));
    }

    public static Given.Ruling refusing() {
        return new Given.Ruling(DecisionOutcome.REFUSED, SignerCapacity.CHAIR, "không đủ điều kiện", List.of());
    }

    public static FundingShare share(long dong) {
        return new FundingShare(FundingSource.CENTRAL_BUDGET, new Money(dong));
    }

    public static Given.Details details(LocalDate born) {
        Party party = party(APPLICANT, born);
        Personal<PersonNumber> number = party.number();
        return new Given.Details(
                "Nguyễn Văn Ân",
                born,
                Sex.MALE,
                number == null ? null : number.valueOrNull(),
                null,
                null,
                null,
                null,
                null);
    }
}
