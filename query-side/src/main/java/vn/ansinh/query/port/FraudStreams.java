package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Alerts, tips and fraud reviews, read as they are recorded (ADR-0035). */
public interface FraudStreams {
    /**
     * A stream in its list.
     *
     * @param order in which these began
     */
    record Listed<E>(long order, String stream, List<E> events) {
        public Listed {
            events = List.copyOf(events);
        }
    }

    /**
     * Which reviews; null asks for nothing.
     *
     * @param units lodged or paid in one of these, and something is asked of the unit
     * @param speaker who it is about, or who applied for them or receives for them
     * @param open that may not be concluded
     */
    record Wanted(@Nullable Set<UnitCode> units, @Nullable PersonId speaker, boolean open) {}

    /**
     * The newest first.
     *
     * @param open those alone that nobody has dealt with
     * @param before order of the last one already seen; null to begin
     */
    List<Listed<AlertEvent>> alerts(boolean open, @Nullable Long before, int limit);

    /** The same of tips. */
    List<Listed<TipEvent>> tips(boolean open, @Nullable Long before, int limit);

    /** The same of reviews. */
    List<Listed<FraudReviewEvent>> reviews(Wanted wanted, @Nullable Long before, int limit);

    /** What was recorded of one review, in order; empty when there is none. */
    List<FraudReviewEvent> review(FraudReviewId review);

    /** The reviews that look at the case. */
    List<Listed<FraudReviewEvent>> reviewsOf(CaseId caseId);

    /** Units in which whoever has the account holds another duty than that of a reviewer on the day, by whatever account. */
    Set<UnitCode> officesOf(ActorId reader, LocalDate on);
}
