package vn.ansinh.proof.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What inspectors really found is found again: each pattern of the dossier (section F) is planted in a made-up province of 3,000 persons,
 * among people whose honest lives look much alike. {@link FraudPatternsBench} does the same with 50,000 and prints it.
 */
class FraudPatternsProof {
    private static final int PERSONS = 3_000;
    private static final double PLAIN = 0.95;
    private static final double HIDDEN = 0.80;
    private static final double PRECISION = 0.80;

    private final Score score = Inspection.of(Told.of(30, PERSONS));

    @Test
    void eachPattern_isFound_andFewAlarmsAreFalse() {
        atLeast(PLAIN, score.plain());
        atLeast(HIDDEN, score.hidden());
        atLeast(PRECISION, score.precision());
    }

    /** A score that counts nothing would be as good as any. */
    @Test
    void eachPattern_isPlanted_andLookedFor() {
        assertThat(score.plain())
                .allSatisfy((pattern, share) ->
                        assertThat(share.toString()).as(pattern.words()).isNotEmpty());
        assertThat(score.precision())
                .allSatisfy((pattern, share) ->
                        assertThat(share.toString()).as(pattern.words()).isNotEmpty());
    }

    private void atLeast(double aim, Map<Pattern, Score.Share> shares) {
        assertThat(shares)
                .allSatisfy((pattern, share) -> assertThat(share.share())
                        .as("%s%n%s", pattern, score.text())
                        .isGreaterThanOrEqualTo(aim));
    }
}
