package vn.ansinh.proof.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ansinh.proof.system.Api;

/** The oracle of refusals finds what is wrong with a bad one. */
class CourtesyTest {

    private static final String PROBLEM =
            "{\"type\":\"urn:an-sinh:problem:refused\",\"title\":\"x\",\"status\":422,\"code\":\"refused\",\"violations\":[]}";

    @Test
    void finds_nothing_forAProblemAsItShouldBe() {
        assertThat(Courtesy.faults(new Api.Answer(422, "application/problem+json", null, "vi", PROBLEM), "vi"))
                .isEmpty();
    }

    @Test
    void finds_theFault_forEachBadAnswer() {
        assertThat(Courtesy.faults(new Api.Answer(500, "application/problem+json", null, "vi", PROBLEM), "vi"))
                .contains("status 500", "says status 422");
        assertThat(Courtesy.faults(new Api.Answer(201, "application/json", null, "vi", "{}"), "vi"))
                .contains("status 201");
        assertThat(Courtesy.faults(new Api.Answer(422, "text/html", null, "vi", "<html>"), "vi"))
                .hasSizeGreaterThan(3);
        assertThat(Courtesy.faults(new Api.Answer(422, "application/problem+json", null, "vi", PROBLEM), "en"))
                .containsExactly("in vi, not en");
        assertThat(Courtesy.faults(
                        new Api.Answer(
                                422, "application/problem+json", null, "vi", PROBLEM.replace("refused", "made-up")),
                        "vi"))
                .containsExactly("unknown code made-up");
    }
}
