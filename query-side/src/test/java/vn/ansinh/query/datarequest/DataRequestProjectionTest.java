package vn.ansinh.query.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.model.DataRequestPageJson;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.datarequest.DataRequest.State;
import vn.ansinh.query.datarequest.DataRequestListing.Found;
import vn.ansinh.query.port.Calendars.Counted;

class DataRequestProjectionTest {
    private static final String STREAM = "data-request-0123456789abcdef0123456789abcdef";
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final DataRequestProjection projection = new DataRequestProjection();

    @Test
    void document_saysWhatIsAsked_andWhatIsDueNext() {
        DataRequest request = story("see").fold(projection);

        assertThat(request.dataRequestId().text()).isEqualTo(STREAM);
        assertThat(request.state()).isEqualTo(State.LODGED);
        assertThat(request.person().text()).isEqualTo(Story.PERSON);
        assertThat(request.right()).isEqualTo(DataRight.SEE);
        assertThat(request.words().value()).contains("words");
        assertThat(request.orderedBy()).as("the earlier of the two").isEqualTo(LocalDate.of(2025, 7, 3));
        assertThat(request.restricting()).isFalse();
        assertThat(request.concluded()).isNull();
        assertThat(request.overdueOn(LocalDate.of(2025, 7, 3))).isFalse();
        assertThat(request.overdueOn(LocalDate.of(2025, 7, 4))).isTrue();
    }

    @Test
    void acceptance_movesTheDueDate_andRestrictsWhatIsRestricted() {
        DataRequest see = acknowledged("see").fold(projection);
        assertThat(see.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(see.orderedBy()).isEqualTo(LocalDate.of(2025, 7, 21));
        assertThat(see.dueDates()).hasSize(3);
        assertThat(see.restricting()).isFalse();
        assertThat(see.beyondOffice()).isTrue();

        for (String right : List.of("restrict", "object")) {
            DataRequest restrict = acknowledged(right).fold(projection);
            assertThat(restrict.restricting()).isTrue();
            assertThat(restrict.restrictedSince()).isEqualTo(DAY);
        }
    }

    @Test
    void extension_movesTheDueDate_andLeavesTheEarlierToBeSeen() {
        DataRequest request = acknowledged("see")
                .then("data-request.extended", tree -> due(tree, "2025-08-05"))
                .fold(projection);

        assertThat(request.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(request.orderedBy()).isEqualTo(LocalDate.of(2025, 8, 5));
        assertThat(request.dueDates()).hasSize(4);
        assertThat(request.extended()).isNotNull();
    }

    @Test
    void restriction_standsUntilItIsLifted_refusedOrWithdrawn() {
        DataRequest completed =
                acknowledged("restrict").then("data-request.completed").fold(projection);
        assertThat(completed.state()).isEqualTo(State.COMPLETED);
        assertThat(completed.restricting()).isTrue();
        assertThat(completed.restrictedSince()).isEqualTo(DAY);
        assertThat(completed.corrected()).containsExactly(CaseId.parse("saa-0123456789abcdef0123456789abcdef"));
        assertThat(completed.orderedBy()).isEqualTo(DAY);
        assertThat(completed.overdueOn(LocalDate.of(2026, 1, 1))).isFalse();

        DataRequest lifted = acknowledged("restrict")
                .then("data-request.completed")
                .then("data-request.restriction-lifted")
                .fold(projection);
        assertThat(lifted.state()).isEqualTo(State.LIFTED);
        assertThat(lifted.concluded()).isEqualTo(completed.concluded());
        DataRequest refused =
                acknowledged("restrict").then("data-request.refused").fold(projection);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.ground()).isEqualTo(DataRequestRefusalGround.DUTY_OF_THE_OFFICE);
        assertThat(refused.article()).isEqualTo("article");
        DataRequest withdrawn =
                acknowledged("restrict").then("data-request.withdrawn").fold(projection);
        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        DataRequest moot = acknowledged("restrict").then("data-request.moot").fold(projection);
        assertThat(moot.state()).isEqualTo(State.MOOT);
        assertThat(moot.concluded()).isNull();
        assertThat(List.of(lifted, refused, withdrawn, moot)).allSatisfy(ended -> {
            assertThat(ended.restricting()).isFalse();
            assertThat(ended.restrictedSince()).isNull();
            assertThat(ended.state().open()).isFalse();
        });
    }

    @Test
    void line_isAsTheContractHasIt_howeverFarTheRequestHasCome() {
        List<DataRequest> all = List.of(
                story("see").fold(projection),
                acknowledged("restrict").fold(projection),
                acknowledged("restrict")
                        .then("data-request.extended", tree -> due(tree, "2025-08-05"))
                        .then("data-request.completed")
                        .then("data-request.restriction-lifted")
                        .fold(projection),
                story("object").then("data-request.refused").fold(projection),
                story("object").then("data-request.moot").fold(projection));
        DataRequestPage page = DataRequestPage.of(
                new Found(all, "next"), DAY, new ExplainedDates(due -> new Counted("vi", "en", List.of(), List.of())));

        assertThat(new ContractForms().model(page, DataRequestPageJson.class).getItems())
                .hasSize(5);
        assertThat(page.items().stream().map(line -> line.dueOn() == null))
                .containsExactly(false, false, true, true, true);
    }

    @Test
    void streamsOfRequests_areItsConcern_andOthersAreNot() {
        assertThat(projection.concerns(STREAM)).isTrue();
        assertThat(projection.concerns("erasure-0123456789abcdef0123456789abcdef"))
                .isFalse();
    }

    @Test
    void eventOutOfPlace_isAnError() {
        for (List<String> names : List.of(
                List.of("data-request.acknowledged"),
                List.of("data-request.lodged", "data-request.lodged"),
                List.of("access.glass-broken"))) {
            Story story = new Story(STREAM);
            names.forEach(story::then);
            assertThatThrownBy(() -> story.fold(projection)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static Story story(String right) {
        return new Story(STREAM).then("data-request.lodged", tree -> {
            tree.put("right", right);
            ((ObjectNode) tree.path("acknowledgeBy")).put("dueOn", "2025-07-03");
            due(tree, "2025-07-16");
        });
    }

    private static Story acknowledged(String right) {
        return story(right).then("data-request.acknowledged", tree -> due(tree, "2025-07-21"));
    }

    private static void due(ObjectNode tree, String dueOn) {
        ((ObjectNode) tree.path("completeBy")).put("dueOn", dueOn);
    }
}
