package vn.ansinh.runtime.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.FraudStreams;
import vn.ansinh.runtime.log.EventRow;

/** Alerts, tips and reviews straight from the event table. */
final class PostgresFraudStreams implements FraudStreams {
    private static final String NEWEST = """
            SELECT stream, append_id FROM event AS first WHERE name = 'FIRST'
               AND append_id < coalesce(?::bigint, 9223372036854775807)
               AND NOT (? AND EXISTS (SELECT FROM event AS later WHERE later.stream = first.stream
                                         AND later.name LIKE 'KIND.%'
                                         AND later.name IN ('KIND.dismissed', 'KIND.taken-up')))
            ORDER BY append_id DESC LIMIT ?
            """;

    /** A review that was concluded may be open again by a complaint: whoever reads the events sees it. */
    private static final String REVIEWS = """
            SELECT stream, append_id FROM event AS opened WHERE name = 'fraud-review.opened'
               AND append_id < coalesce(:before::bigint, 9223372036854775807)
               AND (:units::text[] IS NULL OR fraud_review_unit(payload) = ANY (:units::text[])
                    AND EXISTS (SELECT FROM event AS asked WHERE asked.stream = opened.stream
                                   AND asked.name LIKE 'fraud-review.%'
                                   AND asked.name IN ('fraud-review.hold-proposed', 'fraud-review.concluded')))
               AND (:speaker::text IS NULL OR fraud_review_person(payload) = :speaker::text
                    OR EXISTS (SELECT FROM case_party speaks JOIN case_party spoken USING (stream)
                               WHERE speaks.person = :speaker::text AND speaks.part IN ('APPLICANT', 'RECEIVER')
                                 AND spoken.person = fraud_review_person(payload) AND spoken.part = 'BENEFICIARY'
                                 AND stream = ANY (fraud_review_cases(payload))))
               AND NOT (:open AND EXISTS (
                    SELECT FROM event AS ended WHERE ended.stream = opened.stream
                       AND ended.name LIKE 'fraud-review.%' AND ended.name = 'fraud-review.concluded'
                       AND NOT EXISTS (SELECT FROM event AS again WHERE again.stream = ended.stream
                                          AND again.name LIKE 'fraud-review.%'
                                          AND again.name = 'fraud-review.complaint-decided'
                                          AND again.sequence > ended.sequence)))
            ORDER BY append_id DESC LIMIT :limit
            """;

    private static final String OF_CASE = """
            SELECT stream, append_id FROM event WHERE name = 'fraud-review.opened'
               AND fraud_review_cases(payload) @> ARRAY[?::text] ORDER BY append_id
            """;

    private static final String OFFICES = """
            SELECT DISTINCT a.unit FROM appointment a
            JOIN appointment_confirmed USING (appointment)
            LEFT JOIN appointment_ended e USING (appointment)
            WHERE a.person IN (SELECT person FROM appointment WHERE account = ?) AND a.duty <> 'FRAUD'
              AND a.valid_from <= ? AND ? <= coalesce(least(a.valid_until, e.last_day), 'infinity')
            """;

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresFraudStreams(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** A stream of the list, before it is read. */
    private record Place(String stream, long order) {}

    @Override
    public List<Listed<AlertEvent>> alerts(boolean open, @Nullable Long before, int limit) {
        return listed(places("alert.raised", "alert", open, before, limit), "alert", AlertEvent.class);
    }

    @Override
    public List<Listed<TipEvent>> tips(boolean open, @Nullable Long before, int limit) {
        return listed(places("tip.given", "tip", open, before, limit), "tip", TipEvent.class);
    }

    private List<Place> places(String first, String kind, boolean open, @Nullable Long before, int limit) {
        return database.sql(NEWEST.replace("FIRST", first).replace("KIND", kind))
                .param(before)
                .param(open)
                .param(limit)
                .query((row, number) -> new Place(row.getString("stream"), row.getLong("append_id")))
                .list();
    }

    @Override
    public List<Listed<FraudReviewEvent>> reviews(Wanted wanted, @Nullable Long before, int limit) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("before", before);
        parameters.put("units", texts(wanted.units()));
        parameters.put(
                "speaker", wanted.speaker() == null ? null : wanted.speaker().text());
        parameters.put("open", wanted.open());
        parameters.put("limit", limit);
        List<Place> places = database.sql(REVIEWS)
                .params(parameters)
                .query((row, number) -> new Place(row.getString("stream"), row.getLong("append_id")))
                .list();
        return listed(places, FraudReviewId.KIND, FraudReviewEvent.class);
    }

    private static String @Nullable [] texts(@Nullable Set<UnitCode> units) {
        return units == null ? null : units.stream().map(UnitCode::text).toArray(String[]::new);
    }

    @Override
    public List<FraudReviewEvent> review(FraudReviewId review) {
        List<Listed<FraudReviewEvent>> found =
                listed(List.of(new Place(review.text(), 0)), FraudReviewId.KIND, FraudReviewEvent.class);
        return found.isEmpty() ? List.of() : found.getFirst().events();
    }

    @Override
    public List<Listed<FraudReviewEvent>> reviewsOf(CaseId caseId) {
        List<Place> places = database.sql(OF_CASE)
                .param(caseId.text())
                .query((row, number) -> new Place(row.getString("stream"), row.getLong("append_id")))
                .list();
        return listed(places, FraudReviewId.KIND, FraudReviewEvent.class);
    }

    @Override
    public Set<UnitCode> officesOf(ActorId reader, LocalDate on) {
        return Set.copyOf(database.sql(OFFICES)
                .params(reader.text(), on, on)
                .query((row, number) -> UnitCode.parse(row.getString(1)))
                .list());
    }

    /** Those streams with what is recorded in them, in this order; keys are asked for once. */
    private <E> List<Listed<E>> listed(List<Place> places, String kind, Class<E> type) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<StoredEvent> rows = database.sql("SELECT " + EventRow.COLUMNS
                        + " FROM event WHERE stream = ANY (?) AND name LIKE '" + kind + ".%' ORDER BY append_id")
                .param(places.stream().map(Place::stream).toArray(String[]::new))
                .query((row, number) -> EventRow.read(row))
                .list();
        Map<String, List<E>> events = new HashMap<>();
        for (SealedEvents.Reading reading : sealed.read(rows)) {
            events.computeIfAbsent(reading.stored().stream(), stream -> new ArrayList<>())
                    .add(event(reading, type));
        }
        return places.stream()
                .filter(place -> events.containsKey(place.stream()))
                .map(place ->
                        new Listed<>(place.order(), place.stream(), events.getOrDefault(place.stream(), List.of())))
                .toList();
    }

    private static <E> E event(SealedEvents.Reading reading, Class<E> type) {
        Record event = reading.orThrow();
        if (type.isInstance(event)) {
            return type.cast(event);
        }
        throw new UnreadableEvent("no " + type.getSimpleName() + ": " + reading.stored());
    }
}
