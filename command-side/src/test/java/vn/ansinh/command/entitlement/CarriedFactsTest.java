package vn.ansinh.command.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.entitlement.Draws.PERSON;
import static vn.ansinh.command.entitlement.Draws.day;
import static vn.ansinh.command.entitlement.Draws.id;
import static vn.ansinh.command.entitlement.Draws.month;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.casework.People;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/** What opening lists tell of somebody, with what was supported here since. */
class CarriedFactsTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    private static StatedFact fact(FactCode code, Personal<String> value, LocalDate asOf) {
        return new StatedFact(code, value, FactOrigin.REGISTER, asOf, null);
    }

    private static RowCarriedIn row(PersonId person, StatedFact... facts) {
        return new RowCarriedIn(
                2,
                person,
                Personal.of(person, "Hà Thị Cũ"),
                Personal.of(person, LocalDate.of(1962, 5, 4)),
                Personal.of(person, PersonNumber.parse("024162880001")),
                Scheme.VOLUNTARY_SOCIAL_INSURANCE,
                Personal.of(person, ""),
                Money.ZERO,
                Arrays.asList(facts));
    }

    private static StatedFact months(String months) {
        return fact(FactCode.SUPPORTED_MONTHS_USED, Personal.of(PERSON, months), JUNE);
    }

    private static EntitlementEvent insured(int number, String from, String until) {
        return Draws.started(
                number,
                Scheme.VOLUNTARY_SOCIAL_INSURANCE,
                day(from + "-05"),
                month(from),
                month(until),
                99_000,
                IdentityStatus.CLEAR);
    }

    private static List<String> all(List<RowCarriedIn> rows, EntitlementEvent... drawn) {
        return new CarriedFacts(rows, Arrays.asList(drawn))
                .all().stream()
                        .map(it -> it.code() + " " + it.value().value().orElse("erased"))
                        .toList();
    }

    @Test
    void monthsSupportedHere_afterTheListsLast_areAdded() {
        List<RowCarriedIn> rows = List.of(row(PERSON, months("37")));
        assertThat(all(rows)).containsExactly("SUPPORTED_MONTHS_USED 37");
        assertThat(all(rows, insured(1, "2025-04", "2025-06")))
                .as("the list's own")
                .containsExactly("SUPPORTED_MONTHS_USED 37");
        assertThat(all(rows, insured(1, "2025-05", "2025-08"), insured(2, "2025-10", "2025-10")))
                .containsExactly("SUPPORTED_MONTHS_USED 40");
    }

    @Test
    void monthsAfterAStop_wereNotSupported_norThoseOfAnotherScheme_orPerson() {
        List<RowCarriedIn> rows = List.of(row(PERSON, months("37")));
        EntitlementEvent stopped = new EntitlementStopped(
                By.SYSTEM, day("2025-08-20"), id(1), StopCause.VOLUNTARY, month("2025-09"), null);
        assertThat(all(rows, insured(1, "2025-07", "2025-12"), stopped)).containsExactly("SUPPORTED_MONTHS_USED 39");
        EntitlementEvent atOnce = new EntitlementStopped(
                By.SYSTEM, day("2025-07-20"), id(1), StopCause.VOLUNTARY, month("2025-07"), null);
        assertThat(all(rows, insured(1, "2025-07", "2025-12"), atOnce)).containsExactly("SUPPORTED_MONTHS_USED 37");
        assertThat(all(rows, Draws.started(1, Scheme.SOCIAL_ALLOWANCE, day("2025-07-05"), month("2025-07"), 750_000)))
                .containsExactly("SUPPORTED_MONTHS_USED 37");
        PersonId other = People.SPOUSE;
        assertThat(all(
                        List.of(row(other, fact(FactCode.SUPPORTED_MONTHS_USED, Personal.of(other, "5"), JUNE))),
                        insured(1, "2025-07", "2025-12")))
                .containsExactly("SUPPORTED_MONTHS_USED 5");
    }

    @Test
    void ofTwoLists_theLaterTells_andOfAnErasedPerson_neither() {
        StatedFact housed = fact(FactCode.HELPED_WITH_HOUSING_BEFORE, Personal.of(PERSON, "true"), JUNE);
        assertThat(all(List.of(row(PERSON, months("37"), housed), row(PERSON, months("38")))))
                .containsExactly("SUPPORTED_MONTHS_USED 38", "HELPED_WITH_HOUSING_BEFORE true");
        StatedFact erased = fact(FactCode.SUPPORTED_MONTHS_USED, Personal.erased(PERSON), JUNE);
        assertThat(all(List.of(row(PERSON, erased)), insured(1, "2025-07", "2025-12")))
                .isEmpty();
    }
}
