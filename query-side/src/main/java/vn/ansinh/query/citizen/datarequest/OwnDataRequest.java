package vn.ansinh.query.citizen.datarequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.query.casefile.ExplainedDate;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.datarequest.DataRequest;
import vn.ansinh.query.datarequest.DataRequest.Act;
import vn.ansinh.query.datarequest.DataRequest.State;

/**
 * A request as who made it reads it today: no officer is named.
 *
 * @param answers what they were told, in the order of its days
 * @param dueOn the next day by which something is due; null where nothing is
 * @param copyAt where they read their own data, once that is what they asked for and it is done
 */
record OwnDataRequest(
        DataRequestId dataRequestId,
        State state,
        boolean overdue,
        DataRight right,
        @PersonalField(Datum.WORDS) Personal<String> words,
        LocalDate receivedOn,
        List<Answer> answers,
        @Nullable DataRequestRefusalGround ground,
        @Nullable String article,
        @Nullable LocalDate dueOn,
        List<ExplainedDate> dueDates,
        @Nullable String copyAt) {
    /** Own cases; beside each stands who looked at it. */
    private static final String COPY = "/api/citizen/v1/cases";

    /** What they were told, and whether it came too late. */
    record Answer(
            LocalDate on,
            boolean late,
            @PersonalField(Datum.ANSWER) @Nullable Personal<String> answer) {}

    static OwnDataRequest of(DataRequest request, LocalDate today, ExplainedDates explained) {
        boolean seen = request.right() == DataRight.SEE && request.state() == State.COMPLETED;
        return new OwnDataRequest(
                request.dataRequestId(),
                request.state(),
                request.overdueOn(today),
                request.right(),
                request.words(),
                request.receivedOn(),
                Stream.of(request.acknowledged(), request.extended(), request.concluded(), request.lifted())
                        .filter(Objects::nonNull)
                        .map(OwnDataRequest::answer)
                        .toList(),
                request.ground(),
                request.article(),
                request.state().open() ? request.orderedBy() : null,
                request.dueDates().stream()
                        .map(due -> explained.of(due, request.moves()))
                        .toList(),
                seen ? COPY : null);
    }

    private static Answer answer(Act act) {
        return new Answer(act.on(), act.late(), act.answer());
    }
}
