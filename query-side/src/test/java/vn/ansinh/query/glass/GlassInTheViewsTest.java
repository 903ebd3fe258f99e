package vn.ansinh.query.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;

/** The glass ends by itself, to the microsecond; what the store finds too much is judged again. */
class GlassInTheViewsTest {
    private static final String STREAM = "glass-0123456789abcdef0123456789abcdef";
    private static final ActorId ACTOR = ActorId.parse("a-0123456789abcdef0123456789abcdef");
    private static final CaseId CASE = CaseId.parse("saa-0123456789abcdef0123456789abcdef");

    private final BrokenGlassProjection projection = new BrokenGlassProjection();
    private final BrokenGlass broken = new Story(STREAM)
            .then("access.glass-broken", tree -> {
                tree.put("from", "2026-11-24T05:00:00.000001Z");
                tree.put("until", "2026-11-24T08:00:00.000001Z");
            })
            .fold(projection);

    @Test
    void document_saysWhoWhichCaseAndUntilWhen() {
        assertThat(broken.glassId().text()).isEqualTo(STREAM);
        assertThat(broken.actor()).isEqualTo(ACTOR);
        assertThat(broken.caseId()).isEqualTo(CASE);
        assertThat(broken.until()).isEqualTo(Instant.parse("2026-11-24T08:00:00.000001Z"));
        assertThat(broken.reason().value()).contains("reason");
    }

    @Test
    void streamsOfGlass_areItsConcern_andCasesAreNot() {
        assertThat(projection.concerns(STREAM)).isTrue();
        assertThat(projection.concerns(CASE.text())).isFalse();
    }

    @Test
    void secondEvent_isAnError() {
        assertThatThrownBy(() -> new Story(STREAM)
                        .then("access.glass-broken")
                        .then("access.glass-broken")
                        .fold(projection))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void glass_isOpen_untilItEnds_andNotAtItsEnd() {
        assertThat(openAt("2026-11-24T05:00:00.000001Z")).isTrue();
        assertThat(openAt("2026-11-24T08:00:00Z")).isTrue();
        assertThat(openAt("2026-11-24T08:00:00.000001Z")).isFalse();
        assertThat(openAt("2026-11-24T08:00:01Z")).isFalse();
    }

    /** Fractions of a second do not order as texts do: the store is asked by the second. */
    @Test
    void asOf_ordersBeforeEveryInstantOfItsSecond_andAfterTheOneBefore() {
        String second = BrokenGlass.asOf(Instant.parse("2026-11-24T08:00:00.5Z"));
        assertThat("2026-11-24T08:00:00Z").isGreaterThan(second);
        assertThat("2026-11-24T08:00:00.000001Z").isGreaterThan(second);
        assertThat("2026-11-24T07:59:59.999999Z").isLessThan(second);
    }

    private boolean openAt(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new GlassInTheViews(new OneGlass(), projection, clock)
                .by(ACTOR, CASE)
                .isPresent();
    }

    /** A store that finds the one document whatever the conditions. */
    private final class OneGlass implements Views {
        @Override
        public <D extends Record> Optional<Seen<D>> find(Projection<D> of, String id) {
            return Optional.empty();
        }

        @Override
        public <D extends Record> List<Seen<D>> list(Projection<D> of, Selection selection) {
            return List.of(new Seen<>(STREAM, 0, false, of.document().cast(broken)));
        }
    }
}
