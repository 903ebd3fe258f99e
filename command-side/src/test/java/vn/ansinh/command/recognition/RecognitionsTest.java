package vn.ansinh.command.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;

/** Whose household is poor or near-poor on a day. */
class RecognitionsTest {
    private static final String WARD = "07210@2025-07-01";
    private static final PersonId MOTHER = PersonId.parse("p-" + "1".repeat(32));
    private static final PersonId SON = PersonId.parse("p-" + "2".repeat(32));

    private final KnownLists lists = new KnownLists();

    private Optional<HouseholdClass> of(PersonId person, String day) {
        return new Recognitions(List.of(), lists.naming(List.of(person)))
                .of(person, LocalDate.parse(day))
                .map(it -> it.entry().standing());
    }

    private boolean complete(String unit, String day) {
        LocalDate on = LocalDate.parse(day);
        UnitCode commune = UnitCode.parse(unit);
        return new Recognitions(lists.of(Recognitions.communesOf(commune, on)), List.of()).completeIn(commune, on);
    }

    @Test
    void standing_isTheLists_onItsDaysAlone() {
        lists.approved(WARD, ListKind.YEARLY, "2026-01-05", HouseholdClass.POOR, List.of(MOTHER));

        assertThat(of(MOTHER, "2026-01-04")).isEmpty();
        assertThat(of(MOTHER, "2026-01-05")).contains(HouseholdClass.POOR);
        assertThat(of(MOTHER, "2026-12-31")).contains(HouseholdClass.POOR);
        assertThat(of(MOTHER, "2027-01-01")).isEmpty();
        assertThat(of(SON, "2026-06-01")).isEmpty();
    }

    @Test
    void runningReview_goesBeforeTheYearlyList_fromItsDayOn() {
        lists.approved(WARD, ListKind.YEARLY, "2026-01-05", HouseholdClass.POOR, List.of(MOTHER, SON));
        lists.approved(WARD, ListKind.CHANGES, "2026-04-15", HouseholdClass.NEAR_POOR, List.of(MOTHER), SON);
        lists.approved(WARD, ListKind.CHANGES, "2026-08-15", HouseholdClass.LEFT, List.of(), MOTHER);

        assertThat(of(SON, "2026-04-14")).contains(HouseholdClass.POOR);
        assertThat(of(SON, "2026-04-15")).as("no longer of the household").isEmpty();
        assertThat(of(MOTHER, "2026-04-15")).contains(HouseholdClass.NEAR_POOR);
        assertThat(of(MOTHER, "2026-08-14")).contains(HouseholdClass.NEAR_POOR);
        assertThat(of(MOTHER, "2026-08-15")).as("the household left").isEmpty();
    }

    @Test
    void listThatNobodyApproved_saysNothing_andOneThatWasWithdrawnUntilItsLastDay() {
        lists.proposed(WARD, ListKind.YEARLY, "2026-01-05", HouseholdClass.POOR, List.of(MOTHER));
        assertThat(of(MOTHER, "2026-02-01")).isEmpty();

        RecognisedListId list = lists.approved(WARD, ListKind.CHANGES, "2026-02-01", HouseholdClass.POOR, List.of(SON));
        lists.withdrawn(list, "2026-02-10");
        assertThat(of(SON, "2026-02-10")).contains(HouseholdClass.POOR);
        assertThat(of(SON, "2026-02-11")).isEmpty();
    }

    @Test
    void listThatNeverShouldHaveHeld_neverHeld_andWhatItChangedIsAsBefore() {
        lists.approved(WARD, ListKind.YEARLY, "2026-01-05", HouseholdClass.POOR, List.of(MOTHER));
        RecognisedListId mistaken =
                lists.approved(WARD, ListKind.CHANGES, "2026-03-01", HouseholdClass.LEFT, List.of(), MOTHER);
        assertThat(of(MOTHER, "2026-03-01")).isEmpty();

        lists.withdrawn(mistaken, "2026-02-28");

        assertThat(of(MOTHER, "2026-03-01")).contains(HouseholdClass.POOR);
    }

    @Test
    void yearlyListAlone_tellsOfAllHouseholds() {
        lists.approved(WARD, ListKind.CHANGES, "2026-01-05", HouseholdClass.POOR, List.of(MOTHER));
        assertThat(complete(WARD, "2026-06-01")).isFalse();

        lists.approved(WARD, ListKind.YEARLY, "2026-01-05", HouseholdClass.POOR, List.of(SON));
        assertThat(complete(WARD, "2026-06-01")).isTrue();
        assertThat(complete(WARD, "2026-01-04")).isFalse();
        assertThat(complete("07339@2025-07-01", "2026-06-01")).isFalse();
    }

    /** In the second half of 2025 a commune knows its households by the lists of all that it took the place of. */
    @Test
    void successor_knowsAll_whenAllItsPredecessorsDo() {
        UnitCode ward = UnitCode.parse(WARD);
        List<UnitCode> before = UnitRegistry.load().predecessorsOf(ward);
        assertThat(before).hasSizeGreaterThan(1);
        for (UnitCode one : before) {
            assertThat(complete(WARD, "2025-08-01")).isFalse();
            lists.approved(one.text(), ListKind.YEARLY, "2025-01-02", HouseholdClass.POOR, List.of());
        }

        assertThat(complete(WARD, "2025-08-01")).isTrue();
        assertThat(complete(before.getFirst().text(), "2025-05-01")).isTrue();
    }
}
