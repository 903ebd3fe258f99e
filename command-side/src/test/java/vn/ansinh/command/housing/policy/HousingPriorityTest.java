package vn.ansinh.command.housing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;

/** Who comes first, on which facts, and what is not known (dossier C.3). */
class HousingPriorityTest {
    private static final List<FactCode> ASKED = List.of(
            FactCode.ETHNIC_MINORITY,
            FactCode.HOUSEHOLD_POVERTY,
            FactCode.MERIT_GROUND,
            FactCode.SOCIAL_PROTECTION_MEMBER,
            FactCode.SPECIAL_HARDSHIP,
            FactCode.DISASTER_PRONE_DWELLING);

    private static FactSheet facts(String stated) {
        return stated == null
                ? FactSheet.EMPTY
                : FactSheet.of(Arrays.stream(stated.split(" "))
                        .map(it -> it.split("=", 2))
                        .map(it -> new Fact(FactCode.ofWire(it[0]), it[1], FactOrigin.REGISTER, Optional.empty()))
                        .toList());
    }

    private static String words(List<FactCode> codes) {
        return String.join(" ", codes.stream().map(FactCode::wire).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            household-poverty=poor ethnic-minority=true     | 1 | ethnic-minority household-poverty |
            household-poverty=poor merit-ground=g ethnic-minority=false | 2 | household-poverty merit-ground |
            household-poverty=poor merit-ground=g           | 2 | household-poverty merit-ground | ethnic-minority
            household-poverty=near-poor ethnic-minority=true merit-ground=g social-protection-member=true | 3 | social-protection-member |
            household-poverty=not-poor social-allowance-drawn=1 | 3 | social-allowance-drawn |
            household-poverty=not-poor social-protection-member=false special-hardship=lonely-elderly | 4 | special-hardship |
            household-poverty=not-poor social-protection-member=false special-hardship=disabled-member | 4 | special-hardship |
            household-poverty=not-poor social-protection-member=false special-hardship=none disaster-prone-dwelling=true | 5 | disaster-prone-dwelling |
            disaster-prone-dwelling=true                    | 5 | disaster-prone-dwelling | ethnic-minority household-poverty merit-ground social-protection-member special-hardship
            household-poverty=not-poor social-allowance-drawn=0 | 6 | household-poverty | social-protection-member special-hardship disaster-prone-dwelling
            ethnic-minority=false merit-ground=none         | 6 | ethnic-minority merit-ground | social-protection-member special-hardship disaster-prone-dwelling
            """)
    void priority_theFirstClassThatFits_withWhatIsNotKnown(String stated, int order, String rests, String unknown) {
        HousingPriority priority = HousingPriority.of(facts(stated));

        assertThat(priority.priority().order()).isEqualTo(order);
        assertThat(words(priority.facts())).isEqualTo(rests == null ? "" : rests);
        assertThat(words(priority.unknown())).isEqualTo(unknown == null ? "" : unknown);
    }

    @Test
    void priority_last_whereNothingIsKnown() {
        HousingPriority priority = HousingPriority.of(FactSheet.EMPTY);

        assertThat(priority.priority()).isEqualTo(PriorityClass.OTHER);
        assertThat(priority.facts()).isEmpty();
        assertThat(priority.unknown()).containsExactlyInAnyOrderElementsOf(ASKED);
    }

    /** A word is no evidence: nobody comes before another by saying so. */
    @Test
    void priority_notByWhatWasOnlyDeclared() {
        FactSheet declared = facts("household-poverty=poor")
                .with(new Fact(FactCode.ETHNIC_MINORITY, "true", FactOrigin.DECLARED, Optional.empty()));

        HousingPriority priority = HousingPriority.of(declared);
        assertThat(priority.priority()).isEqualTo(PriorityClass.OTHER);
        assertThat(priority.unknown()).contains(FactCode.ETHNIC_MINORITY);
    }

    /** Whatever else becomes known moves a household up or leaves it where it is, and up only by a fact that was named as unknown. */
    @Test
    void priority_neverLater_byFurtherFacts() {
        int moved = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            FactSheet all = FactSheet.EMPTY;
            FactSheet some = FactSheet.EMPTY;
            for (FactCode code : ASKED) {
                String value = code.choices().isEmpty()
                        ? Boolean.toString(random.nextBoolean())
                        : code.choices().get(random.nextInt(code.choices().size()));
                all = all.with(code, value);
                some = random.nextBoolean() ? some.with(code, value) : some;
            }
            HousingPriority early = HousingPriority.of(some);
            HousingPriority late = HousingPriority.of(all);
            assertThat(late.priority()).as("seed %d", seed).isLessThanOrEqualTo(early.priority());
            assertThat(late.unknown()).as("seed %d", seed).isEmpty();
            if (late.priority() != early.priority()) {
                moved++;
                assertThat(early.unknown()).as("seed %d", seed).containsAnyElementsOf(late.facts());
            }
        }
        assertThat(moved).isPositive();
    }
}
