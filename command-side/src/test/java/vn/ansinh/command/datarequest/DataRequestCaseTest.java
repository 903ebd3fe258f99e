package vn.ansinh.command.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.datarequest.Requests.ANSWER;
import static vn.ansinh.command.datarequest.Requests.ASKED;
import static vn.ansinh.command.datarequest.Requests.LAW;
import static vn.ansinh.command.datarequest.Requests.PERSON;
import static vn.ansinh.command.datarequest.Requests.PRIVACY;
import static vn.ansinh.command.datarequest.Requests.STRANGERS;
import static vn.ansinh.command.datarequest.Requests.acknowledged;
import static vn.ansinh.command.datarequest.Requests.completed;
import static vn.ansinh.command.datarequest.Requests.lodged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.datarequest.DataRequestCase.Stage;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestLodged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestMoot;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestRefused;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestWithdrawn;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.RestrictionLifted;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.Personal;

class DataRequestCaseTest {
    private static final LocalDate TODAY = ASKED.toLocalDate();
    private static final DataRequestLodged LODGED = lodged(PERSON, DataRight.OBJECT);
    private static final DataRequestEvent ACKNOWLEDGED = acknowledged(LODGED);
    private static final DataRequestEvent EXTENDED = DataRequestDecisions.extend(
            Requests.after(LODGED, ACKNOWLEDGED), 5, ANSWER, PRIVACY, TODAY, STRANGERS, LAW);
    private static final DataRequestEvent COMPLETED = completed(LODGED, TODAY);
    private static final DataRequestEvent REFUSED = new DataRequestRefused(
            PRIVACY,
            TODAY,
            PERSON,
            false,
            DataRequestRefusalGround.NOTHING_HELD,
            "Điều 4",
            Personal.of(PERSON, ANSWER));
    private static final DataRequestEvent WITHDRAWN = new DataRequestWithdrawn(PRIVACY, TODAY, PERSON);
    private static final DataRequestEvent LIFTED =
            new RestrictionLifted(PRIVACY, TODAY, PERSON, Personal.of(PERSON, ANSWER));
    private static final DataRequestEvent MOOT = new DataRequestMoot(PERSON, TODAY);

    /** Every course that a request may take, and no other. */
    private static final Map<List<DataRequestEvent>, Stage> COURSES = Map.ofEntries(
            Map.entry(List.of(LODGED), Stage.LODGED),
            Map.entry(List.of(LODGED, REFUSED), Stage.REFUSED),
            Map.entry(List.of(LODGED, WITHDRAWN), Stage.WITHDRAWN),
            Map.entry(List.of(LODGED, MOOT), Stage.MOOT),
            Map.entry(List.of(LODGED, ACKNOWLEDGED), Stage.ACKNOWLEDGED),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, REFUSED), Stage.REFUSED),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, WITHDRAWN), Stage.WITHDRAWN),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, MOOT), Stage.MOOT),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, COMPLETED), Stage.COMPLETED),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, COMPLETED, LIFTED), Stage.LIFTED),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, EXTENDED), Stage.ACKNOWLEDGED),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, EXTENDED, REFUSED), Stage.REFUSED),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, EXTENDED, WITHDRAWN), Stage.WITHDRAWN),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, EXTENDED, MOOT), Stage.MOOT),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, EXTENDED, COMPLETED), Stage.COMPLETED),
            Map.entry(List.of(LODGED, ACKNOWLEDGED, EXTENDED, COMPLETED, LIFTED), Stage.LIFTED));

    private static final List<DataRequestEvent> ALL =
            List.of(LODGED, ACKNOWLEDGED, EXTENDED, COMPLETED, REFUSED, WITHDRAWN, LIFTED, MOOT);

    @Test
    void courses_areThese_andAnyOtherEventIsOutOfPlace() {
        Set<List<DataRequestEvent>> reached = new HashSet<>();
        List<List<DataRequestEvent>> open = new ArrayList<>(List.of(List.of()));
        while (!open.isEmpty()) {
            List<DataRequestEvent> before = open.removeLast();
            for (DataRequestEvent event : ALL) {
                List<DataRequestEvent> course = new ArrayList<>(before);
                course.add(event);
                if (COURSES.containsKey(course)) {
                    DataRequestCase folded = DataRequestCase.of(course).orElseThrow();
                    assertThat(folded.stage()).isEqualTo(COURSES.get(course));
                    assertThat(folded.version()).isEqualTo(course.size() - 1);
                    assertThat(folded.extended()).isEqualTo(course.contains(EXTENDED));
                    reached.add(course);
                    open.add(course);
                } else {
                    assertThatThrownBy(() -> DataRequestCase.of(course))
                            .as("%s", course)
                            .isInstanceOf(UnreadableEvent.class);
                }
            }
        }
        assertThat(reached).isEqualTo(COURSES.keySet());
        assertThat(DataRequestCase.of(List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void whatRestrictsNothing_isNotLifted() {
        DataRequestLodged see = lodged(PERSON, DataRight.SEE);
        assertThatThrownBy(() -> Requests.after(see, acknowledged(see), completed(see, TODAY), LIFTED))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void requestOfWhoWasErased_folds() {
        DataRequestLodged erased = new DataRequestLodged(
                LODGED.by(),
                LODGED.on(),
                LODGED.receivedAt(),
                LODGED.legallyReceivedOn(),
                PERSON,
                DataRight.OBJECT,
                LODGED.channel(),
                Personal.erased(PERSON),
                LODGED.acknowledgeBy(),
                LODGED.completeBy());

        assertThat(Requests.after(erased, MOOT).stage()).isEqualTo(Stage.MOOT);
    }
}
