package vn.ansinh.command.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.detection.History.ELSEWHERE;
import static vn.ansinh.command.detection.History.TODAY;
import static vn.ansinh.command.detection.History.UNIT;
import static vn.ansinh.command.detection.History.allowance;
import static vn.ansinh.command.detection.History.entitlement;
import static vn.ansinh.command.detection.History.housing;
import static vn.ansinh.command.detection.History.officer;
import static vn.ansinh.command.detection.History.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.detection.History.Somebody;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.event.fraud.RegisterEntry;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListApproved;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.wording.DetectorWords;

/** Each pattern planted, and beside it whoever is like it and innocent. */
class DetectorsTest {
    @Test
    void dead_areFound_onceTheOfficeHadItsTime() {
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08")
                        .registered(1, Register.DEATHS, "2026-02-10")
                        .hits())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.detector().name()).isEqualTo("dead-still-paid");
                    assertThat(found.hit().subjects().getFirst().entitlement()).isEqualTo(entitlement(1));
                    assertThat(found.hit().evidence())
                            .extracting(it -> it.position() + " " + it.shows())
                            .containsExactly("2 died", "1 drawn-after-death");
                });
    }

    @ParameterizedTest
    @CsvSource({
        // Died this month; stopped in time with the right month; stopped months later; stopped from a wrong month.
        "2026-06-01,           ,        , 0",
        "2026-02-10, 2026-02-20, 2026-03, 0",
        "2026-02-10, 2026-06-01, 2026-03, 1",
        "2026-02-10, 2026-02-20, 2026-05, 1",
    })
    void dead_whoWereStopped_areJudgedByDayAndMonth(String died, String on, String from, int hits) {
        History history =
                new History().draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08").registered(1, Register.DEATHS, died);
        if (on != null) {
            history.stopped(1, 1, on, from);
        }
        assertThat(history.hits()).hasSize(hits);
    }

    @Test
    void moved_areFound_whereTheFormerCommuneStillPays() {
        RegisterEntry here = new RegisterEntry(Register.MOVES, LocalDate.parse("2026-01-10"), null, UNIT, null, null);
        RegisterEntry there =
                new RegisterEntry(Register.MOVES, LocalDate.parse("2026-01-10"), null, ELSEWHERE, null, null);

        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08")
                        .registered(1, here)
                        .found())
                .isEmpty();
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08")
                        .registered(1, there)
                        .found())
                .containsExactly("moved-still-paid");
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08")
                        .registered(1, Register.MOVES, "2026-01-10")
                        .found())
                .containsExactly("moved-still-paid");
    }

    @Test
    void detained_areFound_andWhoeverWasFreeWithinAMonthIsNot() {
        RegisterEntry brief = new RegisterEntry(
                Register.DETENTIONS, LocalDate.parse("2026-02-10"), LocalDate.parse("2026-02-20"), null, null, null);
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_ALLOWANCE, "2025-08")
                        .registered(1, Register.DETENTIONS, "2026-02-10")
                        .found())
                .containsExactly("detained-still-paid");
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_ALLOWANCE, "2025-08")
                        .registered(1, brief)
                        .found())
                .isEmpty();
    }

    @Test
    void twiceAtOnce_isFound_inTwoPlacesAndTwoSchemes_andNotOneAfterTheOther() {
        assertThat(new History()
                        .draws(1, 1, 1, Scheme.SOCIAL_ALLOWANCE, UNIT, "2025-08", null)
                        .draws(1, 1, 2, Scheme.SOCIAL_ALLOWANCE, ELSEWHERE, "2025-09", null)
                        .found())
                .containsExactly("two-places-at-once");
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_ALLOWANCE, "2025-08")
                        .draws(1, 2, Scheme.SOCIAL_PENSION, "2025-09")
                        .found())
                .containsExactly("two-schemes-at-once");
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_ALLOWANCE, "2025-08")
                        .stopped(1, 1, "2026-01-05", "2026-01")
                        .draws(1, 2, Scheme.SOCIAL_PENSION, "2026-01")
                        .found())
                .isEmpty();
    }

    @Test
    void oneHumanBeing_isFound_underTwoNumbers() {
        LocalDate born = LocalDate.of(1948, 3, 4);
        assertThat(new History()
                        .lodged(
                                allowance(1),
                                Scheme.SOCIAL_PENSION,
                                Somebody.plain(1).named("Lê Thị Mận", born))
                        .lodged(
                                allowance(2),
                                Scheme.SOCIAL_PENSION,
                                Somebody.plain(2).named("lê thị  mận", born))
                        .found())
                .containsExactly("same-person-twice");
        assertThat(new History()
                        .lodged(
                                allowance(1),
                                Scheme.SOCIAL_PENSION,
                                Somebody.plain(1).named("Lê Thị Mận", born))
                        .lodged(
                                allowance(2),
                                Scheme.SOCIAL_PENSION,
                                ELSEWHERE,
                                Somebody.plain(2).named("Lê Thị Mận", born),
                                List.of(),
                                2,
                                List.of())
                        .found())
                .as("namesakes of another commune")
                .isEmpty();
    }

    @Test
    void oneAccount_isFound_forStrangersAndNotForAHousehold() {
        History strangers = new History();
        History household = new History();
        for (int who = 1; who <= 3; who++) {
            strangers.lodged(
                    allowance(who), Scheme.SOCIAL_ALLOWANCE, Somebody.plain(who).account("2500205001012"));
            household.lodged(
                    allowance(who),
                    Scheme.SOCIAL_ALLOWANCE,
                    UNIT,
                    Somebody.plain(who).account("2500205001012"),
                    List.of(1, 2, 3),
                    who,
                    List.of());
        }
        assertThat(strangers.found()).containsExactly("one-account-for-many");
        assertThat(household.found()).isEmpty();
    }

    @Test
    void onePhone_isOneNumber_howeverItIsWritten() {
        History history = new History();
        List<String> forms = List.of("0912000101", "+84912000101", "84 912 000 101", "0084912000101", "0912.000.101");
        for (int who = 1; who <= 5; who++) {
            history.lodged(
                    allowance(who), Scheme.SOCIAL_ALLOWANCE, Somebody.plain(who).phone(forms.get(who - 1)));
        }
        assertThat(history.found()).containsExactly("one-phone-for-many");
    }

    @Test
    void oneReceiver_isFound_fromTheFifthStrangerOn() {
        History history = new History();
        for (int who = 1; who <= 4; who++) {
            history.draws(who, 50, who, Scheme.SOCIAL_PENSION, UNIT, "2025-08", null);
        }
        assertThat(history.found()).isEmpty();
        assertThat(history.draws(5, 50, 5, Scheme.SOCIAL_PENSION, UNIT, "2025-08", null)
                        .found())
                .containsExactly("one-receiver-for-many");
    }

    @Test
    void madeUpPerson_isFound_byTheRegisterThatDoesNotKnowThem() {
        assertThat(new History()
                        .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08")
                        .registered(1, Register.UNKNOWN_NUMBERS, "2026-01-01")
                        .registered(2, Register.UNKNOWN_NUMBERS, "2026-01-01")
                        .found())
                .containsExactly("unknown-person");
    }

    @Test
    void funeral_isFound_withoutARecord_onceDeathsWereReadSince() {
        History history = new History().lodged(allowance(1), Scheme.FUNERAL, Somebody.plain(1));
        assertThat(history.found()).as("nothing was read").isEmpty();
        history.registered(7, Register.DEATHS, "2026-06-01");
        assertThat(history.found()).containsExactly("funeral-without-record");
        history.registered(1, Register.DEATHS, "2026-04-20");
        assertThat(history.found()).isEmpty();
    }

    @Test
    void forgedDecision_isFound_byItsNumberAndByTheHole() {
        By approver = officer(901, person(901), Duty.APPROVER);
        History history = new History()
                .lodged(allowance(1), Scheme.SOCIAL_PENSION, Somebody.plain(1))
                .decided(allowance(1), 1, approver, 1)
                .draws(1, 1, 1, Scheme.SOCIAL_PENSION, UNIT, "2026-05", new DecisionNumber(UNIT, 2026, 1));
        assertThat(history.found()).isEmpty();
        history.draws(2, 2, 2, Scheme.SOCIAL_PENSION, UNIT, "2026-05", new DecisionNumber(UNIT, 2026, 2));
        assertThat(history.found()).containsExactly("decision-not-ours");
        history.lodged(allowance(3), Scheme.SOCIAL_PENSION, Somebody.plain(3)).decided(allowance(3), 3, approver, 3);
        assertThat(history.found()).containsExactly("decision-not-ours", "decision-numbers-with-holes");
    }

    @Test
    void decider_isFound_asPartyRelativeOrOfTheHousehold() {
        By approver = officer(901, person(901), Duty.APPROVER);
        History stranger = new History()
                .lodged(allowance(1), Scheme.SOCIAL_ALLOWANCE, Somebody.plain(1))
                .decided(allowance(1), 1, approver, 1);
        assertThat(stranger.found()).isEmpty();
        assertThat(stranger.add("official-1", new RelativesDeclared(approver, TODAY, List.of(person(1))))
                        .found())
                .containsExactly("decider-close-to-beneficiary");
        assertThat(new History()
                        .lodged(
                                allowance(9),
                                Scheme.SOCIAL_ALLOWANCE,
                                UNIT,
                                Somebody.plain(9),
                                List.of(1, 9, 901),
                                9,
                                List.of())
                        .lodged(
                                allowance(1),
                                Scheme.SOCIAL_ALLOWANCE,
                                UNIT,
                                Somebody.plain(1),
                                List.of(1),
                                1,
                                List.of())
                        .decided(allowance(1), 1, approver, 1)
                        .found())
                .containsExactly("decider-close-to-beneficiary");
    }

    @Test
    void oneHumanBeing_isFound_underTwoAccountsInOneCase() {
        assertThat(new History()
                        .lodged(allowance(1), Scheme.SOCIAL_ALLOWANCE, Somebody.plain(1))
                        .verified(allowance(1), officer(801, person(801), Duty.VERIFIER), List.of())
                        .decided(allowance(1), 1, officer(802, person(801), Duty.APPROVER), 1)
                        .found())
                .containsExactly("two-accounts-of-one-person");
    }

    private static Paper paper(String number, String issuer, String day, String digit) {
        return new Paper(
                "disability-certificate",
                number,
                issuer,
                LocalDate.parse(day),
                new FileRef(digit.repeat(64), "image/jpeg", 9));
    }

    private static History withPaper(History history, int who, Paper paper) {
        return history.lodged(
                allowance(who), Scheme.SOCIAL_ALLOWANCE, UNIT, Somebody.plain(who), List.of(who), who, List.of(paper));
    }

    @Test
    void paper_isFound_shownTwice_andItsFileToo() {
        assertThat(withPaper(
                                withPaper(new History(), 1, paper("KT-1", "Hội đồng A", "2025-03-12", "a")),
                                2,
                                paper("kt 1", "Hội đồng A", "2025-03-12", "b"))
                        .found())
                .containsExactly("paper-used-again");
        assertThat(withPaper(
                                withPaper(new History(), 1, paper("KT-1", "Hội đồng A", "2025-03-12", "a")),
                                2,
                                paper("KT-2", "Hội đồng A", "2025-04-12", "a"))
                        .found())
                .containsExactly("file-used-again");
    }

    @Test
    void papersOfOneDay_areFound_whateverTheySay() {
        History history = new History();
        for (int who = 1; who <= 11; who++) {
            withPaper(history, who, paper("KT-" + who, "Hội đồng A", "2025-03-12", "" + Integer.toHexString(who % 16)));
        }
        assertThat(new HashSet<>(history.found())).contains("papers-of-one-day");

        for (int who = 12; who <= 16; who++) {
            withPaper(history, who, paper("KT-" + who, "Hội đồng A", "2023-06-12", "" + who));
        }
        assertThat(new HashSet<>(history.found()))
                .as("what a council did years ago is no measure")
                .contains("papers-of-one-day");

        for (int who = 22; who <= 26; who++) {
            withPaper(history, who, paper("KT-" + who, "Hội đồng A", "2025-06-12", "" + who));
        }
        assertThat(new HashSet<>(history.found()))
                .as("a council that sits on other days too")
                .doesNotContain("papers-of-one-day");
    }

    @Test
    void poverty_isAskedAbout_byIncomeOfAllMembersAndByACar() {
        RegisterEntry wage = new RegisterEntry(
                Register.SALARIES, LocalDate.parse("2026-01-01"), null, null, new Money(5_000_000), null);
        assertThat(listed(new History(), 1).registered(1, wage).found()).containsExactly("income-against-poverty");
        assertThat(listed(new History(), 1, 2, 3).registered(1, wage).found())
                .as("five million for three")
                .isEmpty();
        assertThat(listed(new History(), 1, 2, 3)
                        .registered(2, Register.VEHICLES, "2024-01-01")
                        .found())
                .containsExactly("income-against-poverty");
    }

    private static History listed(History history, int... members) {
        RecognisedListId list = RecognisedListId.of("1".repeat(32));
        List<ListedMember> listed = java.util.Arrays.stream(members)
                .mapToObj(who -> new ListedMember(
                        person(who),
                        who == members[0],
                        Personal.of(person(who), "N"),
                        Personal.of(person(who), LocalDate.of(1950, 1, 1)),
                        Personal.of(person(who), Sex.MALE),
                        Personal.of(person(who), new PersonNumber("024050000001"))))
                .toList();
        return history.add(
                        list.text(),
                        new HouseholdListed(
                                "H1",
                                HouseholdClass.POOR,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                listed,
                                List.of()))
                .add(list.text(), new ListApproved(officer(901, person(901), Duty.APPROVER), TODAY, list));
    }

    @Test
    void pension_isFound_besideTheSocialOne_fromTheLawsFigureOn() {
        History history = new History().draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08");
        history.registered(
                1,
                new RegisterEntry(
                        Register.PENSIONS, LocalDate.parse("2020-01-01"), null, null, new Money(499_999), null));
        assertThat(history.found()).isEmpty();
        history.registered(
                1,
                new RegisterEntry(
                        Register.PENSIONS, LocalDate.parse("2026-01-01"), null, null, new Money(500_000), null));
        assertThat(history.found()).containsExactly("pension-against-social-pension");
    }

    @Test
    void houses_areFound_helpedTwiceCountedTwiceAndOnOnePhoto() {
        By approver = officer(901, person(901), Duty.APPROVER);
        assertThat(new History()
                        .proposed(housing(1), Somebody.plain(1), List.of(1, 3), 1)
                        .decided(housing(1), 1, approver, 1)
                        .proposed(housing(2), Somebody.plain(2), List.of(2, 3), 2)
                        .decided(housing(2), 2, approver, 2)
                        .found())
                .containsExactly("house-helped-before", "household-counted-twice");
        History oneHouse = new History();
        for (int who = 1; who <= 4; who++) {
            oneHouse.proposed(housing(who), Somebody.plain(who), List.of(who), 1)
                    .decided(housing(who), who, approver, who);
        }
        assertThat(oneHouse.hits().stream().filter(it -> it.detector().name().equals("house-helped-before")))
                .as("asked once of each later case")
                .hasSize(3);
        assertThat(new History()
                        .proposed(housing(1), Somebody.plain(1), List.of(1), 1)
                        .surveyed(housing(1), "a".repeat(64))
                        .proposed(housing(2), Somebody.plain(2), List.of(2), 2)
                        .surveyed(housing(2), "a".repeat(64))
                        .found())
                .containsExactly("photo-used-again");
    }

    @Test
    void causes_areTheSame_whicheverTraceComesLast() {
        History one = new History()
                .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08")
                .registered(1, Register.DEATHS, "2026-02-10");
        History other = new History()
                .registered(1, Register.DEATHS, "2026-02-10")
                .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08");
        assertThat(one.hits().getFirst().alert())
                .isEqualTo(other.hits().getFirst().alert());
    }

    @Test
    void everyDetector_hasItsWordsAndItsFigures_andNoFigureIsOfNobody() {
        Set<String> names = new HashSet<>(Set.of("all"));
        for (Detector detector : Detectors.ALL) {
            assertThat(names.add(detector.name())).as(detector.name()).isTrue();
            for (String language : List.of("vi", "en")) {
                DetectorWords words = DetectorWords.in(Locale.forLanguageTag(language));
                assertThat(words.detector(detector.name())).isNotEqualTo(detector.name());
                detector.shows().forEach(code -> assertThat(words.shows(code)).isNotEqualTo(code));
            }
        }
        Policy.load().names().stream()
                .filter(name -> name.startsWith("detector "))
                .forEach(name -> assertThat(names).contains(name.split(" ")[1]));
    }
}
