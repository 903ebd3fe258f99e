package vn.ansinh.query.datarequest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.query.casefile.DueDateMove;
import vn.ansinh.query.datarequest.DataRequest.Act;
import vn.ansinh.query.datarequest.DataRequest.State;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each request under its own identifier, from its lodging to its answer and what became of it. */
@Component
public final class DataRequestProjection implements Projection<DataRequest> {
    static final String ORDER = "orderedBy";

    @Override
    public String name() {
        return "data-requests";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<DataRequest> document() {
        return DataRequest.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("state", ORDER, "_id"), List.of("person"));
    }

    @Override
    public boolean concerns(String stream) {
        return DataRequestId.isDataRequest(stream);
    }

    @Override
    public DataRequest apply(@Nullable DataRequest before, Occurred occurred) {
        if (!(occurred.event() instanceof DataRequestEvent event)) {
            throw outOfPlace(occurred);
        }
        if (before == null) {
            if (event instanceof DataRequestLodged lodged) {
                return begun(DataRequestId.parse(occurred.stream()), lodged);
            }
            throw outOfPlace(occurred);
        }
        return switch (event) {
            case DataRequestAcknowledged it ->
                before.acknowledged(Act.of(it.by(), it.on(), it.late(), null), it.beyondOffice(), it.completeBy());
            case DataRequestExtended it ->
                before.extended(Act.of(it.by(), it.on(), false, it.answer()), it.completeBy());
            case DataRequestCompleted it ->
                before.completed(Act.of(it.by(), it.on(), it.late(), it.answer()), it.corrected());
            case DataRequestRefused it ->
                before.refused(Act.of(it.by(), it.on(), it.late(), it.answer()), it.ground(), it.article());
            case DataRequestWithdrawn it -> before.withdrawn(Act.of(it.by(), it.on(), false, null));
            case RestrictionLifted it -> before.lifted(Act.of(it.by(), it.on(), false, it.answer()));
            case DataRequestMoot it -> before.moot(it.on());
            case DataRequestDueDateMoved it -> before.moved(new DueDateMove(it.on(), it.was(), it.now(), it.because()));
            case DataRequestLodged it -> throw outOfPlace(occurred);
        };
    }

    private static DataRequest begun(DataRequestId id, DataRequestLodged lodged) {
        LocalDate acknowledgeBy = lodged.acknowledgeBy().dueOn();
        LocalDate completeBy = lodged.completeBy().dueOn();
        return new DataRequest(
                id,
                State.LODGED,
                false,
                null,
                lodged.person(),
                lodged.right(),
                lodged.channel(),
                lodged.words(),
                lodged.legallyReceivedOn(),
                false,
                Act.of(lodged.by(), lodged.on(), false, null),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(lodged.acknowledgeBy(), lodged.completeBy()),
                List.of(),
                acknowledgeBy.isBefore(completeBy) ? acknowledgeBy : completeBy);
    }

    private static IllegalStateException outOfPlace(Occurred occurred) {
        return new IllegalStateException("cannot stand here in a request about one's data: "
                + occurred.logged().event());
    }
}
