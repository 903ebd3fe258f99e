package vn.ansinh.query.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListApproved;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListProposed;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListRejected;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.query.entitlement.CarriedList.State;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each opening list under its own identifier. */
@Component
public final class OpeningListProjection implements Projection<CarriedList> {
    /** The month of its sheet. */
    public static final String ORDER = "lastPaid";

    @Override
    public String name() {
        return "opening-lists";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CarriedList> document() {
        return CarriedList.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("unit", ORDER, "_id"));
    }

    @Override
    public boolean concerns(String stream) {
        return OpeningListId.isOpeningList(stream);
    }

    @Override
    public CarriedList apply(@Nullable CarriedList before, Occurred occurred) {
        if (before == null) {
            if (occurred.event() instanceof OpeningListProposed it) {
                return new CarriedList(
                        OpeningListId.parse(occurred.stream()),
                        State.PROPOSED,
                        it.unit(),
                        it.lastPaid(),
                        it.sheet(),
                        it.rows(),
                        it.total(),
                        it.on(),
                        null,
                        null);
            }
            throw misplaced(occurred);
        }
        return switch (occurred.event()) {
            case RowCarriedIn row -> before;
            case OpeningListApproved it -> before.concluded(State.APPROVED, it.on(), it.reviewDueBy());
            case OpeningListRejected it ->
                before.concluded(it.takenBack() ? State.TAKEN_BACK : State.REJECTED, it.on(), null);
            default -> throw misplaced(occurred);
        };
    }

    private static IllegalStateException misplaced(Occurred occurred) {
        return new IllegalStateException(
                "cannot stand here in an opening list: " + occurred.logged().event());
    }
}
