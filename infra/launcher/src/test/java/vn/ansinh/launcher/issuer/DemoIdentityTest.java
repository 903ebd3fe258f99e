package vn.ansinh.launcher.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Role;

class DemoIdentityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DemoDirectory DIRECTORY = new DemoDirectory(
            DemoIdentity.all().stream().collect(Collectors.toMap(DemoIdentity::name, Function.identity())));

    static List<DemoIdentity> everyone() {
        return DemoIdentity.all();
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void identity_isPossible_forEachOfThePage(DemoIdentity identity) {
        assertThat(PersonNumber.parse(identity.personNumber()).birthYear()).isBetween(1950, 2000);
        assertThat(identity.roles()).allSatisfy(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)));
        var acting = new ActingPerson(new ActorId("a-" + "0".repeat(32)), null, Set.of(), identity.unit());
        assertThat(acting.unitOn(TODAY, UnitRegistry.load())).isPresent();
    }

    @Test
    void everyRole_isHeld_bySomebody() {
        var held = DemoIdentity.all().stream()
                .flatMap(identity -> identity.roles().stream())
                .collect(Collectors.toSet());

        assertThat(Role.values())
                .allSatisfy(role -> assertThat(held).contains(role.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void personNumber_isSharedByTwoAccounts_ofOneOfficerAndOfAnOfficerWhoIsACitizen() {
        Map<String, List<String>> names = DemoIdentity.all().stream()
                .collect(Collectors.groupingBy(
                        DemoIdentity::personNumber, Collectors.mapping(DemoIdentity::name, Collectors.toList())));

        assertThat(names.values().stream().filter(accounts -> accounts.size() > 1))
                .containsExactlyInAnyOrder(List.of("caseworker3", "approver1"), List.of("caseworker4", "citizen3"));
    }

    @ParameterizedTest
    @CsvSource({
        "caseworker1, caseworker, 07210",
        "approver.07288, approver, 07288",
        "caseworker.07288.2, caseworker, 07288",
        "reviewer.07294@, reviewer, 07294@",
        "district.213@, district, 213@"
    })
    void find_knowsTheStaff_ofUnitsThatAreOrWere(String name, String role, String unit) {
        assertThat(DIRECTORY.find(name)).hasValueSatisfying(account -> {
            assertThat(account.roles()).containsExactly(role);
            assertThat(account.unit()).isEqualTo(unit);
            assertThat(PersonNumber.parse(String.valueOf(account.personNumber()))
                            .digits())
                    .isEqualTo(DIRECTORY.find(name).orElseThrow().personNumber());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "caseworker.00000", "district.213", "auditor.07288", "caseworker.07288.1", ""})
    void find_knowsNobody_forOtherNames(String name) {
        assertThat(DIRECTORY.find(name)).isEmpty();
    }
}
