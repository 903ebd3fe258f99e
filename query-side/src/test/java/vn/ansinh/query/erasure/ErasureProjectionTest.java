package vn.ansinh.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.model.ErasureFinalityJson;
import vn.ansinh.query.api.model.ErasurePageJson;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.erasure.Erasure.State;
import vn.ansinh.query.port.ErasureFinality;
import vn.ansinh.query.port.ErasureFinality.Finality;

class ErasureProjectionTest {
    private static final String STREAM = "erasure-0123456789abcdef0123456789abcdef";

    private final ErasureProjection projection = new ErasureProjection();

    @Test
    void document_saysWhoAskedForWhomOnWhichGround_andWhy() {
        Erasure erasure = story().fold(projection);

        assertThat(erasure.erasureId().text()).isEqualTo(STREAM);
        assertThat(erasure.state()).isEqualTo(State.PROPOSED);
        assertThat(erasure.person().text()).isEqualTo(Story.PERSON);
        assertThat(erasure.ground()).isEqualTo(ErasureGround.REQUEST);
        assertThat(erasure.reason().value()).contains("reason");
        assertThat(erasure.proposed().on()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(erasure.concluded()).isNull();
        assertThat(erasure.destroyedAt()).isNull();
    }

    @Test
    void state_followsTheEvents_andWhoConcludedStays() {
        Erasure rejected = story().then("erasure.rejected").fold(projection);
        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.note()).as("as it once was").isEqualTo("note");
        assertThat(rejected.sealedNote()).isNotNull();
        assertThat(rejected.concluded()).isNotNull();

        Erasure approved = story().then("erasure.approved").fold(projection);
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.concluded()).isNotNull();

        Erasure carriedOut =
                story().then("erasure.approved").then("erasure.person-erased").fold(projection);
        assertThat(carriedOut.state()).isEqualTo(State.CARRIED_OUT);
        assertThat(carriedOut.concluded()).isEqualTo(approved.concluded());
        assertThat(carriedOut.erasedOn()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(carriedOut.destroyedAt()).isEqualTo(Instant.parse("2025-07-01T01:02:03.000004Z"));
    }

    @Test
    void finality_isNotKeptInTheView_andSaidInTheWordsOfTheContract() {
        Erasure carriedOut =
                story().then("erasure.approved").then("erasure.person-erased").fold(projection);
        assertThat(carriedOut.finality()).isNull();

        Instant since = Instant.parse("2025-07-02T01:02:03Z");
        for (Map.Entry<Finality, String> known : Map.of(
                        new Finality(ErasureFinality.State.FINAL, since),
                        "final",
                        Finality.NOT_FINAL,
                        "not-final",
                        Finality.UNKNOWN,
                        "unknown")
                .entrySet()) {
            var page = new ErasurePage(List.of(carriedOut.known(known.getKey())), null);
            ErasureFinalityJson told = Objects.requireNonNull(new ContractForms()
                    .model(page, ErasurePageJson.class)
                    .getItems()
                    .getFirst()
                    .getFinality());
            assertThat(told.getState().getValue()).isEqualTo(known.getValue());
            assertThat(told.getSince() == null).isEqualTo(known.getKey().since() == null);
        }
    }

    @Test
    void streamsOfErasures_areItsConcern_andCasesAreNot() {
        assertThat(projection.concerns(STREAM)).isTrue();
        assertThat(projection.concerns("saa-0123456789abcdef0123456789abcdef")).isFalse();
    }

    @Test
    void eventOutOfPlace_isAnError() {
        for (List<String> names : List.of(
                List.of("erasure.approved"),
                List.of("erasure.proposed", "erasure.proposed"),
                List.of("access.glass-broken"))) {
            Story story = new Story(STREAM);
            names.forEach(story::then);
            assertThatThrownBy(() -> story.fold(projection)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static Story story() {
        return new Story(STREAM).then("erasure.proposed");
    }
}
