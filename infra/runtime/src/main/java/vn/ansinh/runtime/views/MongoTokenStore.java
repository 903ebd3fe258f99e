package vn.ansinh.runtime.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each segment has read, beside the views that it reads for. A row is claimed by compare-and-set and lost when its
 * holder has not been heard of for a while; a claim wrongly lost costs work, never correctness, because documents guard
 * their own position.
 */
final class MongoTokenStore implements TokenStore {
    private static final String SEGMENT = "segment";
    private static final String POSITION = "position";
    private static final String OWNER = "owner";
    private static final String HEARD = "heard";

    private final Generation generation;
    private final String node;
    private final Duration claimTimeout;
    private final Clock clock;

    MongoTokenStore(Generation generation, String node, Duration claimTimeout, Clock clock) {
        this.generation = generation;
        this.node = node;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    /** The row of a segment that has read nothing. */
    static Document atTail(int segment) {
        return new Document("_id", "segment-" + segment)
                .append(SEGMENT, segment)
                .append(POSITION, 0L)
                .append(OWNER, "")
                .append(HEARD, 0L);
    }

    /** The lowest position that is stored for any segment, leaving out those of which a later one is known. */
    OptionalLong lowest(java.util.Set<Integer> leftOut) {
        long lowest = Long.MAX_VALUE;
        for (Document row : rows()) {
            if (!leftOut.contains(row.getInteger(SEGMENT))) {
                lowest = Math.min(lowest, row.getLong(POSITION));
            }
        }
        return lowest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(lowest);
    }

    /** The highest position that is stored for any segment. */
    long highest() {
        return rows().stream().mapToLong(row -> row.getLong(POSITION)).max().orElse(0);
    }

    /** Notes for all segments that everything up to the position is in; of a generation that nobody has claimed. */
    void passed(long position) {
        generation.tokens().updateMany(gte(SEGMENT, 0), Updates.set(POSITION, position));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        update(segment, Updates.combine(Updates.set(POSITION, positionOf(token)), Updates.set(HEARD, now())));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        update(segment, Updates.set(HEARD, now()));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        generation
                .tokens()
                .updateOne(
                        and(eq("_id", "segment-" + segment), eq(OWNER, node)),
                        Updates.combine(Updates.set(OWNER, ""), Updates.set(HEARD, 0L)));
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        Document row = generation
                .tokens()
                .findOneAndUpdate(
                        and(eq("_id", "segment-" + segment), claimable()),
                        Updates.combine(Updates.set(OWNER, node), Updates.set(HEARD, now())),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (row == null) {
            throw new UnableToClaimTokenException("segment " + segment + " is another node's, or gone");
        }
        return new GlobalSequenceTrackingToken(row.getLong(POSITION));
    }

    @Override
    public int[] fetchSegments(String processor) {
        return rows().stream().mapToInt(row -> row.getInteger(SEGMENT)).sorted().toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        List<Segment> available = new ArrayList<>();
        for (Document row : generation.tokens().find(claimable())) {
            if (row.containsKey(SEGMENT)) {
                available.add(Segment.computeSegment(row.getInteger(SEGMENT), all));
            }
        }
        return available;
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(generation.name());
    }

    private List<Document> rows() {
        List<Document> rows = new ArrayList<>();
        generation.tokens().find().forEach(row -> {
            if (row.containsKey(SEGMENT)) {
                rows.add(row);
            }
        });
        return rows;
    }

    private Bson claimable() {
        return or(eq(OWNER, node), eq(OWNER, ""), lt(HEARD, now() - claimTimeout.toMillis()));
    }

    private void update(int segment, Bson change) {
        long matched = generation
                .tokens()
                .updateOne(and(eq("_id", "segment-" + segment), eq(OWNER, node)), change)
                .getMatchedCount();
        if (matched == 0) {
            throw new UnableToClaimTokenException("segment " + segment + " was lost to another node, or is gone");
        }
    }

    private static long positionOf(@Nullable TrackingToken token) {
        TrackingToken lower = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return switch (lower) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a token of the log: " + lower);
        };
    }

    private long now() {
        return clock.millis();
    }
}
