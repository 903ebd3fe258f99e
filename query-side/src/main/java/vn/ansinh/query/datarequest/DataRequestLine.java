package vn.ansinh.query.datarequest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.query.casefile.ExplainedDate;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.datarequest.DataRequest.Act;
import vn.ansinh.query.datarequest.DataRequest.State;

/**
 * A request as officers and the auditor read it today.
 *
 * @param overdue whether an answer is owed whose day has passed
 * @param dueOn the next day by which something is due; null where nothing is
 * @param dueDates each due date in words, the latest last
 */
public record DataRequestLine(
        DataRequestId dataRequestId,
        State state,
        boolean overdue,
        boolean restricting,
        PersonId person,
        DataRight right,
        Channel channel,
        @PersonalField(Datum.WORDS) Personal<String> words,
        LocalDate receivedOn,
        boolean beyondOffice,
        Act lodged,
        @Nullable Act acknowledged,
        @Nullable Act extended,
        @Nullable Act concluded,
        @Nullable Act lifted,
        @Nullable DataRequestRefusalGround ground,
        @Nullable String article,
        List<CaseId> corrected,
        @Nullable LocalDate dueOn,
        List<ExplainedDate> dueDates) {
    static DataRequestLine of(DataRequest request, LocalDate today, ExplainedDates explained) {
        return new DataRequestLine(
                request.dataRequestId(),
                request.state(),
                request.overdueOn(today),
                request.restricting(),
                request.person(),
                request.right(),
                request.channel(),
                request.words(),
                request.receivedOn(),
                request.beyondOffice(),
                request.lodged(),
                request.acknowledged(),
                request.extended(),
                request.concluded(),
                request.lifted(),
                request.ground(),
                request.article(),
                request.corrected(),
                request.state().open() ? request.orderedBy() : null,
                request.dueDates().stream()
                        .map(due -> explained.of(due, request.moves()))
                        .toList());
    }
}
