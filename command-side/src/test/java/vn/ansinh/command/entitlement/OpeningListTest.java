package vn.ansinh.command.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.entitlement.OpeningListDecisions.Officer;
import vn.ansinh.command.entitlement.OpeningListDecisions.Sheet;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;

/** A list of those who were paid before: its file, its foot, its two officers, and what comes of a row. */
class OpeningListTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);
    private static final String HEADER =
            "person_number,full_name,birth_date,scheme,category,amount,supported_months,housing_help\n";
    private static final String SEN = "024162881001,Nguyễn Thị Sen,1962-03-04,social-allowance,A6c,750000,,\n";
    private static final String NA = "024190881003,Lê Thị Na,1990-01-02,voluntary-social-insurance,,0,36,\n";
    private static final By OFFICER = People.of(Duty.VERIFIER, TODAY);
    private static final By CHAIR = People.of(Duty.APPROVER, TODAY);
    private static final PersonId PERSON = People.person(300);

    private static Sheet sheet(int rows, long total) {
        return new Sheet(People.WARD_SINCE_MERGER, YearMonth.of(2025, 10), "DS-10/2025", rows, new Money(total));
    }

    private static List<String> faults(String rows) {
        return OpeningReading.of(HEADER + rows, TODAY).faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    private static OpeningList proposed(String rows, int count, long total) {
        OpeningReading reading = OpeningReading.of(HEADER + rows, TODAY);
        OpeningListDecisions.check(sheet(count, total), reading, Law.load(), TODAY);
        List<OpeningListEvent> events = OpeningListDecisions.propose(
                sheet(count, total), reading, number -> PERSON, new Officer(OFFICER, Set.of()), TODAY);
        return OpeningList.of(events).orElseThrow();
    }

    @Test
    void everyBadRow_isNamedWithItsColumn() {
        assertThat(faults(SEN + NA)).isEmpty();
        assertThat(faults(SEN + SEN)).containsExactly("3 person_number person-twice-in-the-file");
        assertThat(faults("02416288100,,x,pension,a,1.5,x,x\n"))
                .contains(
                        "2 full_name cell-missing",
                        "2 birth_date cell-no-day",
                        "2 scheme scheme-unknown",
                        "2 amount cell-no-amount",
                        "2 supported_months cell-no-number",
                        "2 housing_help cell-no-flag");
        assertThat(faults("024162881001,Nguyễn Thị Sen,1962-03-04,social-allowance,A6c,0,,\n"))
                .containsExactly("2 amount opening-row-without-an-amount");
        assertThat(faults("024162881001,Nguyễn Thị Sen,1962-03-04,housing,,0,,\n"))
                .containsExactly("2 scheme opening-row-tells-nothing");
        assertThat(faults("024162881001,Nguyễn Thị Sen,1972-03-04,social-pension,SPa,500000,,\n"))
                .containsExactly("2 person_number person-number-disagrees");
    }

    @Test
    void theFile_isTheSheet_orNothing() {
        refused(() -> proposed(SEN + NA, 3, 750_000), "opening-rows-differ");
        refused(() -> proposed(SEN + NA, 2, 750_001), "opening-total-differs");
        assertThat(proposed(SEN + NA, 2, 750_000).rows()).hasSize(2);
    }

    @Test
    void aSecondOfficer_approves_whomItDoesNotName() {
        OpeningList list = proposed(SEN, 1, 750_000);
        Law law = Law.load();
        refused(
                () -> OpeningListDecisions.approve(list, new Officer(OFFICER, Set.of()), law, TODAY),
                "list-needs-a-second-person");
        refused(
                () -> OpeningListDecisions.approve(list, new Officer(CHAIR, Set.of(PERSON)), law, TODAY),
                "list-names-the-officer");
        assertThat(OpeningListDecisions.approve(list, new Officer(CHAIR, Set.of()), law, TODAY)
                        .reviewDueBy())
                .isAfterOrEqualTo(TODAY.plusDays(365));
        assertThat(OpeningListDecisions.reject(list, OFFICER, TODAY).takenBack())
                .isTrue();
        assertThat(OpeningListDecisions.reject(list, CHAIR, TODAY).takenBack()).isFalse();
    }

    @Test
    void aRow_isDrawnFromTheMonthAfterTheSheet_once() {
        OpeningList proposed = proposed(SEN, 1, 750_000);
        OpeningList list = new OpeningList(
                proposed.proposal(),
                proposed.rows(),
                OpeningListDecisions.approve(proposed, new Officer(CHAIR, Set.of()), Law.load(), TODAY),
                true,
                2);
        OpeningListId id = OpeningListId.of(People.hex(5));
        List<EntitlementEvent> events =
                CarriedIn.events(Entitlements.NONE, id, list, list.rows().getFirst(), Draws.id(1), "0".repeat(64));
        Entitlements drawn = Entitlements.of(events);
        assertThat(drawn.all())
                .singleElement()
                .satisfies(it -> assertThat(it.from()).isEqualTo(YearMonth.of(2025, 11)))
                .satisfies(it -> assertThat(it.origin().carriedIn()).isEqualTo(id));
        assertThat(CarriedIn.events(drawn, id, list, list.rows().getFirst(), Draws.id(2), "0".repeat(64)))
                .isEmpty();
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(BrokenRule::code)
                                .containsExactly(code));
    }
}
