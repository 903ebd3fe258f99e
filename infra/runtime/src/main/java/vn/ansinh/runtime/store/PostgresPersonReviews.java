package vn.ansinh.runtime.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.PersonReviews;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.log.EventRow;

/** By the index of whom reviews are about. */
final class PostgresPersonReviews implements PersonReviews {
    private static final String EVENTS = "SELECT " + EventRow.COLUMNS + """
             FROM event
            WHERE name LIKE 'fraud-review.%'
              AND stream IN (SELECT stream FROM event WHERE name = 'fraud-review.opened' AND fraud_review_person(payload) = ?)
            ORDER BY stream, sequence
            """;

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresPersonReviews(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<FraudReview> reviewsOf(PersonId person) {
        List<StoredEvent> stored = database.sql(EVENTS)
                .param(person.text())
                .query((row, number) -> EventRow.read(row))
                .list();
        Map<String, List<FraudReviewEvent>> reviews = new LinkedHashMap<>();
        for (SealedEvents.Reading reading : sealed.read(stored, Set.of())) {
            if (!(reading.orThrow() instanceof FraudReviewEvent event)) {
                throw new UnreadableEvent("no event of a fraud review: " + reading.stored());
            }
            reviews.computeIfAbsent(reading.stored().stream(), stream -> new ArrayList<>())
                    .add(event);
        }
        return reviews.values().stream()
                .flatMap(events -> FraudReview.of(events).stream())
                .toList();
    }
}
