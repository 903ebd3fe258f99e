package vn.ansinh.query.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.NearCases.Near;

/** What a controller can do, and cannot: no answer of this side without its row. */
class RecordBeforeAnswerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    private static final ActorId ACTOR = ActorId.parse("a-0123456789abcdef0123456789abcdef");

    private final List<Access> kept = new ArrayList<>();
    private boolean recording = true;
    private final Readings readings = new Readings(requestAtHand(), this::keep, CLOCK);
    private final MatrixDisclosure disclosure =
            new MatrixDisclosure(CLOCK, readings, (reader, caseId) -> Optional.empty(), reader -> Near.NOBODY);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new Honest(disclosure), new Forgetful(), new Published(), new Empty(disclosure))
            .setControllerAdvice(new RecordBeforeAnswer(readings))
            .setHandlerExceptionResolvers(RecordBeforeAnswerTest::problem)
            .build();

    @Test
    void answer_isGiven_onceItsRowIsKept() throws Exception {
        assertThat(get("/honest").getContentAsString()).isEqualTo("data");
        assertThat(kept).singleElement().extracting(Access::operation).isEqualTo("readCase");
    }

    @Test
    void answer_isNotGiven_andNoVersionWithIt_whenTheRowCannotBeKept() throws Exception {
        recording = false;
        MockHttpServletResponse answer = get("/honest");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).isEqualTo("access-not-recorded");
        assertThat(answer.getHeader("ETag")).isNull();
    }

    @Test
    void controllerThatNeverAsked_isNotAnswered() {
        assertThatThrownBy(() -> get("/forgetful"))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Forgetful");
        assertThat(kept).isEmpty();
    }

    @Test
    void whatTheLawPublishes_isAnsweredWithoutARow() throws Exception {
        assertThat(get("/published").getContentAsString()).isEqualTo("initials");
        assertThat(kept).isEmpty();
    }

    @Test
    void emptyAnswer_leavesItsRowToo() throws Exception {
        assertThat(get("/empty").getStatus()).isEqualTo(200);
        assertThat(kept).hasSize(1);
    }

    @Test
    void refusalAfterAsking_leavesNoRow() throws Exception {
        assertThat(get("/honest?refused=true").getStatus()).isEqualTo(400);
        assertThat(kept).isEmpty();
    }

    private void keep(Access access) {
        if (!recording) {
            throw new Refusal(ProblemCode.ACCESS_NOT_RECORDED);
        }
        kept.add(access);
    }

    /** As the advice outside this side answers; what it does not know goes on. */
    private static @Nullable ModelAndView problem(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof Refusal refusal)) {
            return null;
        }
        response.setStatus(refusal.problem().status());
        try {
            response.getWriter().write(refusal.problem().wire());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ModelAndView();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    /** As Spring injects it: whichever request the thread is at. */
    private static HttpServletRequest requestAtHand() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RecordBeforeAnswerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
                    try {
                        return method.invoke(attributes.getRequest(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }

    private static ActingPerson reader() {
        return new ActingPerson(ACTOR, null, Set.of(Role.CASEWORKER), "07210");
    }

    @RestController
    static class Honest {
        private final Disclosure disclosure;

        Honest(Disclosure disclosure) {
            this.disclosure = disclosure;
        }

        @GetMapping("/honest")
        ResponseEntity<String> answer(@Nullable String refused) {
            disclosure.scope(reader(), "readCase");
            if (refused != null) {
                throw new Refusal(ProblemCode.INVALID_INPUT);
            }
            var concerned = new Concerned(UnitCode.parse("07210@2025-07-01"), List.of(), Set.of());
            disclosure.disclose(new Request(
                    reader(), "readCase", CaseId.parse("saa-" + "0".repeat(32)), concerned, Shown.WHOLE_CASE));
            return ResponseEntity.ok().eTag("\"7\"").body("data");
        }
    }

    @RestController
    static class Empty {
        private final Disclosure disclosure;

        Empty(Disclosure disclosure) {
            this.disclosure = disclosure;
        }

        @GetMapping("/empty")
        ResponseEntity<List<String>> answer() {
            disclosure.scope(reader(), "searchCases");
            return ResponseEntity.ok(List.of());
        }
    }

    @RestController
    static class Forgetful {
        @GetMapping("/forgetful")
        ResponseEntity<String> answer() {
            return ResponseEntity.ok("data");
        }
    }

    @RestController
    @PublishedByLaw
    static class Published {
        @GetMapping("/published")
        ResponseEntity<String> answer() {
            return ResponseEntity.ok("initials");
        }
    }
}
