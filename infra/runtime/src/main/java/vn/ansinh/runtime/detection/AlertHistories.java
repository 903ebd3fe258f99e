package vn.ansinh.runtime.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.detection.AlertHistory;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertDismissed;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertTakenUp;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintDecided;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintLodged;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.runtime.log.EventRow;

/** Alerts with what came of them, straight from the event table. Nothing is opened. */
public final class AlertHistories {
    private static final String ALERTS =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE name LIKE 'alert.%' ORDER BY append_id";

    private static final String REVIEWS = "SELECT " + EventRow.COLUMNS + " FROM event"
            + " WHERE name IN ('fraud-review.opened', 'fraud-review.concluded', 'fraud-review.complaint-lodged',"
            + " 'fraud-review.complaint-decided') ORDER BY append_id";

    private final JdbcClient database;
    private final SealedEvents sealed;

    public AlertHistories(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** How a review stands. */
    private static final class Review {
        private final Set<ComplaintId> aboutTheConclusion = new HashSet<>();
        private @Nullable ReviewOutcome outcome;
        private @Nullable LocalDate endedOn;

        void after(Record event) {
            switch (event) {
                case FraudReviewConcluded it -> {
                    outcome = it.outcome();
                    endedOn = it.on();
                }
                case ReviewComplaintLodged it -> {
                    if (it.hold() == null) {
                        aboutTheConclusion.add(it.complaint());
                    }
                }
                case ReviewComplaintDecided it -> {
                    if (it.upheld() && aboutTheConclusion.contains(it.complaint())) {
                        outcome = null;
                        endedOn = null;
                    }
                }
                default -> {}
            }
        }
    }

    /** All of them, in the order in which they were raised. */
    public List<AlertHistory> all() {
        Map<FraudReviewId, Review> reviews = reviews();
        Map<AlertId, AlertHistory> alerts = new LinkedHashMap<>();
        for (SealedEvents.Reading reading : read(ALERTS)) {
            AlertId alert = AlertId.parse(reading.stored().stream());
            switch (reading.orThrow()) {
                case AlertRaised it ->
                    alerts.put(
                            alert,
                            new AlertHistory(
                                    alert,
                                    it.detector(),
                                    it.policyVersion(),
                                    it.on(),
                                    it.subjects(),
                                    it.evidence().size(),
                                    null,
                                    null,
                                    null,
                                    null));
                case AlertDismissed it -> alerts.computeIfPresent(alert, (id, was) -> dismissed(was, it));
                case AlertTakenUp it ->
                    alerts.computeIfPresent(alert, (id, was) -> takenUp(was, it, reviews.get(it.review())));
                default -> {}
            }
        }
        return List.copyOf(alerts.values());
    }

    private Map<FraudReviewId, Review> reviews() {
        Map<FraudReviewId, Review> reviews = new HashMap<>();
        for (SealedEvents.Reading reading : read(REVIEWS)) {
            FraudReviewId id = FraudReviewId.parse(reading.stored().stream());
            Record event = reading.orThrow();
            if (event instanceof FraudReviewOpened) {
                reviews.put(id, new Review());
            } else {
                Review review = reviews.get(id);
                if (review != null) {
                    review.after(event);
                }
            }
        }
        return reviews;
    }

    private List<SealedEvents.Reading> read(String sql) {
        List<StoredEvent> rows = new ArrayList<>(
                database.sql(sql).query((row, number) -> EventRow.read(row)).list());
        return sealed.read(rows, Set.of());
    }

    private static AlertHistory dismissed(AlertHistory was, AlertDismissed it) {
        return new AlertHistory(
                was.alert(),
                was.detector(),
                was.policyVersion(),
                was.raisedOn(),
                was.subjects(),
                was.evidence(),
                it.why(),
                null,
                null,
                it.on());
    }

    private static AlertHistory takenUp(AlertHistory was, AlertTakenUp it, @Nullable Review review) {
        return new AlertHistory(
                was.alert(),
                was.detector(),
                was.policyVersion(),
                was.raisedOn(),
                was.subjects(),
                was.evidence(),
                null,
                it.review(),
                review == null ? null : review.outcome,
                review == null ? null : review.endedOn);
    }
}
