package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.kernel.event.datarequest.DataRight;

/** The carried times within which people are answered who ask about their data, and texts that would give none, or two. */
class DataRequestLimitsTest {
    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2026, 1, 1);

    private final Policy policy = Policy.load();

    @ParameterizedTest
    @EnumSource(DataRight.class)
    void everyRight_hasATimeOnEachDay_andNoExtensionBefore2026(DataRight right) {
        for (LocalDate day : new LocalDate[] {LocalDate.of(2023, 7, 1), LAST_OLD_DAY, FIRST_NEW_DAY}) {
            assertThat(policy.dataRequestLimit(DataRequestStage.ACKNOWLEDGE, right, day))
                    .isPresent();
            assertThat(policy.dataRequestLimit(DataRequestStage.COMPLETE, right, day))
                    .isPresent();
        }
        assertThat(policy.dataRequestLimit(DataRequestStage.EXTEND, right, LAST_OLD_DAY))
                .isEmpty();
        assertThat(policy.dataRequestLimit(DataRequestStage.EXTEND, right, FIRST_NEW_DAY))
                .isPresent();
        assertThat(policy.dataRequestLimit(DataRequestStage.COMPLETE_BEYOND_OFFICE, right, FIRST_NEW_DAY)
                        .isPresent())
                .isEqualTo(right.restricts());
        assertThat(policy.dataRequestLimit(DataRequestStage.COMPLETE, right, LocalDate.of(2023, 6, 30)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 2026-01-01, source: decree-356, certainty: confirmed|from: 2026-01-02, source: decree-356, certainty: confirmed|rows have a gap",
                "from: 2026-01-01, source: decree-356, certainty: confirmed|from: 2025-12-31, source: decree-356, certainty: confirmed|rows overlap",
                "length: 2, count: working-days|length: 0, count: working-days|not a length of a time limit",
                "stage: extend|stage: prolong|stage cannot be prolong",
                "source: decree-13|source: decree-14|unknown source"
            })
    void text_isRefused_thatGivesNoTimeOrTwo(String right, String wrong, String reason) {
        Map<String, String> files = new TreeMap<>(policy.text().files());
        files.computeIfPresent("data-requests.yaml", (file, text) -> {
            assertThat(text).contains(right);
            return text.replace(right, wrong);
        });

        assertThatThrownBy(() -> Policy.of(PolicyText.of(files))).isInstanceOfSatisfying(TextRefused.class, refused -> {
            assertThat(refused.file()).isEqualTo("data-requests.yaml");
            assertThat(refused.reason()).contains(reason);
        });
    }

    @Test
    void policyThatKnowsNothingOfIt_isStillRead() {
        Map<String, String> files = new TreeMap<>(policy.text().files());
        files.remove("data-requests.yaml");

        assertThat(Policy.of(PolicyText.of(files))
                        .dataRequestLimit(DataRequestStage.COMPLETE, DataRight.SEE, FIRST_NEW_DAY))
                .isEmpty();
    }
}
