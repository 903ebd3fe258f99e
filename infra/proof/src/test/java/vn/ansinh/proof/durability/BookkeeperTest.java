package vn.ansinh.proof.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.proof.durability.Bookkeeper.Told;
import vn.ansinh.proof.system.Truth.Answered;
import vn.ansinh.proof.system.Truth.Event;

/** The oracle finds each kind of loss in a history that has it. */
class BookkeeperTest {

    private static final Event LODGED = new Event(1, "a", 0, "lodged", "k1");
    private static final Event DATED = new Event(2, "a", 1, "dated", "k1");
    private static final Event DECIDED = new Event(5, "a", 2, "decided", "k2");
    private static final Answered FIRST = new Answered("k1", "a", 1, 2, 201);
    private static final Answered SECOND = new Answered("k2", "a", 2, 5, 201);
    private static final Told TOLD_FIRST = new Told("1", "a", 1);
    private static final Told TOLD_SECOND = new Told("2", "a", 2);

    private final Bookkeeper bookkeeper = new Bookkeeper(Set.of(List.of("lodged", "dated"), List.of("decided")));

    @Test
    void findsNothing_forAHistoryInOrder() {
        assertThat(bookkeeper.faults(
                        List.of(TOLD_FIRST, TOLD_SECOND), List.of(LODGED, DATED, DECIDED), List.of(FIRST, SECOND)))
                .isEmpty();
        assertThat(bookkeeper.faults(List.of(TOLD_FIRST), List.of(LODGED, DATED, DECIDED), List.of(FIRST, SECOND)))
                .as("done and never told: allowed")
                .isEmpty();
    }

    @Test
    void findsTheLoss_forAnActThatWasTold() {
        assertThat(bookkeeper.faults(List.of(TOLD_FIRST, TOLD_SECOND), List.of(LODGED, DATED), List.of(FIRST)))
                .anyMatch(fault -> fault.startsWith("told and lost"));
    }

    @Test
    void findsHalfACommand() {
        assertThat(bookkeeper.faults(List.of(), List.of(LODGED), List.of(new Answered("k1", "a", 0, 1, 201))))
                .anyMatch(fault -> fault.startsWith("half a command"));
    }

    @Test
    void findsAGapInAStream() {
        assertThat(bookkeeper.faults(
                        List.of(),
                        List.of(LODGED, DATED, new Event(5, "a", 3, "decided", "k2")),
                        List.of(FIRST, new Answered("k2", "a", 3, 5, 201))))
                .anyMatch(fault -> fault.startsWith("stream a goes on with 3"));
    }

    @Test
    void findsEventsAndAnswers_withoutEachOther() {
        assertThat(bookkeeper.faults(List.of(), List.of(LODGED, DATED), List.of()))
                .anyMatch(fault -> fault.startsWith("events without an answer"));
        assertThat(bookkeeper.faults(List.of(), List.of(), List.of(FIRST)))
                .anyMatch(fault -> fault.startsWith("an answer without events"));
        assertThat(bookkeeper.faults(List.of(), List.of(LODGED, DATED), List.of(new Answered("k1", "a", 0, 1, 201))))
                .anyMatch(fault -> fault.contains("is not that of"));
    }

    @Test
    void findsAnEffectThatWasDoneTwice() {
        assertThat(bookkeeper.faults(
                        List.of(TOLD_FIRST, new Told("other", "a", 1)), List.of(LODGED, DATED), List.of(FIRST)))
                .anyMatch(fault -> fault.startsWith("told twice"));
    }
}
