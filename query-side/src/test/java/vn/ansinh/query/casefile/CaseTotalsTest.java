package vn.ansinh.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class CaseTotalsTest {
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");

    private int told;

    private Story lodged() {
        told++;
        return new Story(String.format("saa-%032x", told)).then("allowance.lodged");
    }

    private Story granted(String cadence, long amount) {
        return lodged().then("case.decided", tree -> {
            ObjectNode award = (ObjectNode) tree.at("/decision/award");
            award.put("cadence", cadence).put("amount", amount);
        });
    }

    private static CaseTotals of(Story... stories) {
        var totals = new CaseTotals();
        for (Story story : stories) {
            totals.add(story.fold(new CaseFileProjection()));
        }
        return totals;
    }

    @Test
    void casesAreCounted_byUnitSchemeAndState_andSumsByCadence() {
        assertThat(of(lodged(), granted("monthly", 500_000), granted("one-off", 9), granted("yearly", 30), lodged())
                        .inOrder())
                .containsExactly(
                        new CaseTotal(WARD, Scheme.SOCIAL_ALLOWANCE, CaseState.RECEIVED, 2, 0, 0, 0, 0),
                        new CaseTotal(WARD, Scheme.SOCIAL_ALLOWANCE, CaseState.DECIDED, 3, 3, 500_000, 30, 9));
    }

    @Test
    void revokedDecision_isInNoSum_andAnAmendedOneCountsOnce() {
        assertThat(of(granted("monthly", 500_000).then("case.decision-revoked")).inOrder())
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.cases()).isEqualTo(1);
                    assertThat(total.granted()).isZero();
                    assertThat(total.monthly()).isZero();
                });
        Story amended = granted("monthly", 500_000).then("case.decision-amended", tree -> {
            ((ObjectNode) tree.at("/decision/award")).put("amount", 750_000);
        });
        assertThat(of(amended).inOrder()).singleElement().satisfies(total -> {
            assertThat(total.granted()).isEqualTo(1);
            assertThat(total.monthly()).isEqualTo(750_000);
        });
    }

    @Test
    void refusal_grantsNothing() {
        Story refused = lodged().then("case.decided", tree -> {
            ObjectNode decision = (ObjectNode) tree.get("decision");
            decision.put("outcome", "refused").remove("award");
        });
        assertThat(of(refused).inOrder())
                .singleElement()
                .satisfies(total -> assertThat(total.granted()).isZero());
    }
}
