package vn.ansinh.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fails in a filter is answered with a code: to be tried again when it passes by itself. */
class LastResortTest {
    static Stream<Arguments> failures() {
        var refused = new java.net.ConnectException("Connection refused");
        return Stream.of(
                Arguments.of(new JwtDecoderInitializationException("no keys", refused), 503, "unavailable"),
                Arguments.of(
                        new AuthenticationServiceException("no keys", new JwtException("no keys", refused)),
                        503,
                        "unavailable"),
                Arguments.of(new DataAccessResourceFailureException("away"), 503, "unavailable"),
                Arguments.of(new IllegalStateException("a mistake of ours"), 500, "internal"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_isAnsweredWithItsCode(RuntimeException failure, int status, String code) throws Exception {
        var response = new MockHttpServletResponse();

        new LastResort().doFilter(new MockHttpServletRequest("GET", "/api/x"), response, (asked, answered) -> {
            throw failure;
        });

        JsonNode problem = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(response.getHeader("Retry-After")).isEqualTo(status == 503 ? "2" : null);
    }
}
