package vn.ansinh.query.citizen.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ansinh.query.casefile.Story;

class CitizenCaseProjectionTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private final CitizenCaseProjection cases = new CitizenCaseProjection();

    @Test
    void missing_isListed_untilSupplied() {
        Story story = new Story(CASE)
                .then("allowance.lodged")
                .then(
                        "case.supplement-requested",
                        tree -> Story.at(tree, "/missing").putArray("value").add("disability-certificate"));
        assertThat(story.fold(cases).missing())
                .isNotNull()
                .satisfies(it -> assertThat(it.valueOrNull()).containsExactly("disability-certificate"));
        assertThat(story.then("case.supplemented").fold(cases).missing()).isNull();
    }

    @Test
    void decision_isTold_withItsService_andGoneWhenRevoked() {
        Story story =
                new Story(CASE).then("allowance.lodged").then("case.decided").then("case.served");
        CitizenCase served = story.fold(cases);
        assertThat(served.decision()).isNotNull().satisfies(it -> {
            assertThat(it.servedOn()).isNotNull();
            assertThat(it.complaintUntil()).isNotNull();
        });
        assertThat(story.then("case.decision-revoked").fold(cases).decision()).isNull();
    }

    @Test
    void whatTheOfficeDoesAmongItself_isNoStep() {
        CitizenCase told = new Story(CASE)
                .then("allowance.lodged")
                .then("case.substitute-named")
                .then("case.posted")
                .then("case.objection-raised")
                .fold(cases);

        assertThat(told.steps()).extracting(CitizenCase.Step::name).containsExactly("allowance.lodged", "case.posted");
    }
}
