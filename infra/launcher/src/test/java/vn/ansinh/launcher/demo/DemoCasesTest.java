package vn.ansinh.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.launcher.client.Operation;

class DemoCasesTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final int MANY = 1000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DemoCases cases = new DemoCases(42, LAST);

    @Test
    void make_givesTheSameCase_forTheSameSeedAndIndex() {
        var again = new DemoCases(42, LAST);
        var other = new DemoCases(43, LAST);

        List<String> first = written(cases, 50);

        assertThat(written(again, 50)).isEqualTo(first);
        assertThat(written(other, 50)).doesNotContainAnyElementsOf(first);
    }

    @Test
    void make_givesTheSameCase_whateverWasMadeBefore() {
        String alone = written(new DemoCases(42, LAST).make(77));

        assertThat(written(cases, 100)).contains(alone);
    }

    @Test
    void make_keepsDaysInOrderAndInThePast_forEveryCase() {
        for (DemoCase demo : many()) {
            LocalDate before = LocalDate.MIN;
            for (DemoStep step : demo.steps()) {
                assertThat(step.on()).isBetween(before, LAST);
                before = step.on();
            }
            assertThat(demo.steps().getFirst().operation().lodges()).isTrue();
        }
    }

    @Test
    void make_givesEveryPersonANumberOfTheirOwn_thatAgreesWithBirthDateAndSex() {
        Set<String> numbers = new HashSet<>();
        for (DemoCase demo : many()) {
            for (JsonNode person : lodging(demo).path("persons")) {
                JsonNode digits = person.path("personNumber");
                if (!digits.isMissingNode()) {
                    PersonNumber number = PersonNumber.parse(digits.asString());
                    LocalDate born = LocalDate.parse(person.path("birthDate").asString());
                    assertThat(number.agreesWith(
                                    born, Sex.ofWire(person.path("sex").asString())))
                            .isTrue();
                    assertThat(numbers.add(number.digits())).isTrue();
                }
            }
        }
        assertThat(numbers).hasSizeGreaterThan(MANY);
    }

    @Test
    void make_lodgesInACommuneOfTheDay_onBothSidesOfTheMerger() {
        Set<String> units = new HashSet<>();
        for (DemoCase demo : many()) {
            UnitCode unit = UnitCode.parse(lodging(demo).path("unit").asString());
            assertThat(UnitRegistry.load()
                            .get(unit)
                            .validOn(demo.steps().getFirst().on()))
                    .isTrue();
            units.add(unit.text());
        }
        assertThat(units).filteredOn(unit -> unit.endsWith("@")).hasSizeGreaterThan(120);
        assertThat(units).filteredOn(unit -> !unit.endsWith("@")).hasSize(99);
    }

    @Test
    void make_leavesNothingForTheLawToAsk_whenACaseIsDecided() {
        Policy policy = Policy.load();
        var places = new Places();
        for (long index = 0; index < MANY; index++) {
            Chance chance = Chance.of(7, index);
            LocalDate on = Journey.workingDay(LocalDate.of(2024, 7, 15).plusDays(chance.between(0, 800)));
            var setting = new Setting(chance, 7, index, places, places.commune(chance, on), on);
            for (Claim claim :
                    List.of(AllowanceClaims.any(setting), HousingClaims.any(setting), InsuranceClaims.any(setting))) {
                var assessment = new Ruler(policy, claim).assess(on.plusDays(chance.between(0, 40)));
                assertThat(assessment.outcome())
                        .as(
                                "%s on %s lacks %s: %s",
                                claim.scheme(),
                                on,
                                assessment.missing(),
                                claim.evidence().all(on))
                        .isNotEqualTo(Outcome.CANNOT_TELL);
            }
        }
    }

    @Test
    void make_mixesBenefitsStatesAndEnds_believably() {
        Map<String, Integer> states = new HashMap<>();
        Set<Operation> operations = new HashSet<>();
        int late = 0;
        for (DemoCase demo : many()) {
            demo.steps().forEach(step -> operations.add(step.operation()));
            states.merge(demo.benefit() + ": " + demo.steps().getLast().state(), 1, Integer::sum);
            late += demo.late() ? 1 : 0;
        }
        assertThat(states)
                .containsKeys(
                        "social allowance: granted, served",
                        "social allowance: refused, served",
                        "housing repair: granted, served",
                        "insurance support: granted, served",
                        "insurance support: refused, served")
                .allSatisfy((state, count) -> assertThat(count).isLessThan(MANY / 2));
        assertThat(operations)
                .contains(
                        Operation.REVIEWS,
                        Operation.APPRAISALS,
                        Operation.VERIFICATIONS,
                        Operation.SURVEYS,
                        Operation.SUPPLEMENTS,
                        Operation.CORRECTIONS,
                        Operation.IDENTITY_CLEARANCES,
                        Operation.OBJECTION_CONCLUSIONS,
                        Operation.LAPSES,
                        Operation.DEATHS,
                        Operation.ERRORS,
                        Operation.WITHDRAWALS,
                        Operation.SERVICE_FAILURES,
                        Operation.COMPLAINT_CONCLUSIONS,
                        Operation.REVISION_CONCLUSIONS);
        assertThat(late).isBetween(MANY / 100, MANY / 10);
    }

    private List<DemoCase> many() {
        return LongStream.range(0, MANY).mapToObj(cases::make).toList();
    }

    private static JsonNode lodging(DemoCase demo) {
        return JSON.valueToTree(demo.steps().getFirst().body());
    }

    private static List<String> written(DemoCases cases, int count) {
        return LongStream.range(0, count)
                .mapToObj(index -> written(cases.make(index)))
                .toList();
    }

    private static String written(DemoCase demo) {
        return JSON.writeValueAsString(demo.steps());
    }
}
