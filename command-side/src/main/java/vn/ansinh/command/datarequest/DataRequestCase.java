package vn.ansinh.command.datarequest;

import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestAcknowledged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestCompleted;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestDueDateMoved;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestExtended;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestLodged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestMoot;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestRefused;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestWithdrawn;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.RestrictionLifted;

/**
 * A request about one's data as its events leave it.
 *
 * @param acknowledgeBy by when the person must be told that it is taken in hand, as it stands now
 * @param completeBy by when it must be done, as it stands now
 * @param extended whether its one extension is used up
 * @param version sequence of its last event
 */
public record DataRequestCase(
        DataRequestLodged lodged,
        Stage stage,
        DueDate acknowledgeBy,
        DueDate completeBy,
        boolean extended,
        long version) {
    /** How far it has come. */
    public enum Stage {
        LODGED,
        ACKNOWLEDGED,
        COMPLETED,
        REFUSED,
        WITHDRAWN,
        /** Completed, and what it restricted is restricted no longer. */
        LIFTED,
        /** The person was erased. */
        MOOT;

        /** Whether an answer is owed. */
        public boolean open() {
            return this == LODGED || this == ACKNOWLEDGED;
        }
    }

    /**
     * Folds a stream; nothing where there is no event.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<DataRequestCase> of(List<DataRequestEvent> events) {
        DataRequestCase folded = null;
        for (DataRequestEvent event : events) {
            folded = folded == null ? begun(event) : folded.after(event);
        }
        return Optional.ofNullable(folded);
    }

    private static DataRequestCase begun(DataRequestEvent first) {
        if (first instanceof DataRequestLodged lodged) {
            return new DataRequestCase(lodged, Stage.LODGED, lodged.acknowledgeBy(), lodged.completeBy(), false, 0);
        }
        throw outOfPlace(first);
    }

    private DataRequestCase after(DataRequestEvent event) {
        return switch (event) {
            case DataRequestAcknowledged it
            when stage == Stage.LODGED ->
                new DataRequestCase(lodged, Stage.ACKNOWLEDGED, acknowledgeBy, it.completeBy(), false, version + 1);
            case DataRequestExtended it
            when stage == Stage.ACKNOWLEDGED && !extended ->
                new DataRequestCase(lodged, stage, acknowledgeBy, it.completeBy(), true, version + 1);
            case DataRequestCompleted it when stage == Stage.ACKNOWLEDGED -> at(Stage.COMPLETED);
            case DataRequestRefused it when stage.open() -> at(Stage.REFUSED);
            case DataRequestWithdrawn it when stage.open() -> at(Stage.WITHDRAWN);
            case RestrictionLifted it when restrictsForGood() -> at(Stage.LIFTED);
            case DataRequestMoot it when stage.open() -> at(Stage.MOOT);
            case DataRequestDueDateMoved it when stage.open() -> moved(it);
            default -> throw outOfPlace(event);
        };
    }

    private DataRequestCase moved(DataRequestDueDateMoved event) {
        return new DataRequestCase(
                lodged,
                stage,
                acknowledgeBy.equals(event.was()) ? event.now() : acknowledgeBy,
                completeBy.equals(event.was()) ? event.now() : completeBy,
                extended,
                version + 1);
    }

    /** What is due, by what is owed next. */
    List<DueDate> due() {
        return switch (stage) {
            case LODGED -> List.of(acknowledgeBy, completeBy);
            case ACKNOWLEDGED -> List.of(completeBy);
            case COMPLETED, REFUSED, WITHDRAWN, LIFTED, MOOT -> List.of();
        };
    }

    /** Whether it restricts until somebody lifts it. */
    boolean restrictsForGood() {
        return stage == Stage.COMPLETED && lodged.right().restricts();
    }

    private DataRequestCase at(Stage next) {
        return new DataRequestCase(lodged, next, acknowledgeBy, completeBy, extended, version + 1);
    }

    private static UnreadableEvent outOfPlace(DataRequestEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in this stream");
    }
}
