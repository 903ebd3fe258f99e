package vn.ansinh.query.citizen.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
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
                        tree -> tree.putArray("missing").add("disability-certificate"));
        assertThat(story.fold(cases).missing()).isEqualTo(List.of("disability-certificate"));
        assertThat(story.then("case.supplemented").fold(cases).missing()).isEmpty();
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

    @Test
    void lookups_areLimited_byReferenceAndByPlace_forAWhile() {
        var clock = new Ticking();
        var limit = new LookupLimit(clock);
        for (int i = 0; i < 10; i++) {
            limit.count("place " + i, "AS-1");
        }
        assertThatThrownBy(() -> limit.count("another place", "AS-1"))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problem()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS));
        for (int i = 0; i < 30; i++) {
            limit.count("one place", "AS-2" + i);
        }
        assertThatThrownBy(() -> limit.count("one place", "AS-3")).isInstanceOf(Refusal.class);

        clock.now = clock.now.plus(Duration.ofMinutes(11));
        limit.count("one place", "AS-1");
    }

    private static final class Ticking extends Clock {
        Instant now = Instant.parse("2025-07-01T00:00:00Z");

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
