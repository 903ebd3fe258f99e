package vn.ansinh.runtime.views;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.port.ErasedPersons;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.ProjectionProgress;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.ProjectionRunner;

/**
 * Keeps the views there: begins a generation where there is none, watches that it stays whole, begins the next when it has
 * vanished, at the start or later (P9), and says how far it has come. One thread does all of it, every half second and when
 * a query has found something missing.
 */
public final class ViewsKeeper implements ProjectionProgress, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsKeeper.class);
    private static final long LOOK_MILLIS = 500;
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long RETRY_PARKED_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** Waiting queries look this often; a batch takes longer than that. */
    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Generations generations;
    private final List<Projection<?>> projections;
    private final StreamableMessageSource<TrackedEventMessage<?>> eventLog;
    private final LogPositions positions;
    private final LogOrigin origin;
    private final EventHistory history;
    private final SealedEvents events;
    private final ErasedPersons erased;
    private final ViewsProperties properties;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    private volatile @Nullable LogReading reading;
    private volatile boolean running;
    private volatile boolean rebuilding = true;
    private volatile long perSecond;
    private volatile int percent;
    private volatile boolean loginRefused;
    private @Nullable Thread thread;
    private @Nullable String logId;
    private long caughtUpAt;
    private boolean told;

    ViewsKeeper(
            MongoDatabase database,
            List<Projection<?>> projections,
            StreamableMessageSource<TrackedEventMessage<?>> eventLog,
            LogPositions positions,
            LogOrigin origin,
            EventHistory history,
            SealedEvents events,
            ErasedPersons erased,
            ViewsProperties properties,
            Clock clock) {
        this.generations = new Generations(database, projections, properties.segments(), properties.standIn());
        this.projections = List.copyOf(projections);
        this.eventLog = eventLog;
        this.positions = positions;
        this.origin = origin;
        this.history = history;
        this.events = events;
        this.erased = erased;
        this.properties = properties;
        this.clock = clock;
    }

    /** The generation to read from. @throws ViewsVanished when there is none now */
    Generation generation() {
        LogReading now = reading;
        if (now == null) {
            throw new ViewsVanished("the generation of views");
        }
        return now.generation();
    }

    MongoViewStore storeOf(Generation generation) {
        return new MongoViewStore(generation);
    }

    /** A query has found something missing: looks now. */
    void lookNow() {
        Thread keeper = thread;
        if (keeper != null) {
            LockSupport.unpark(keeper);
        }
    }

    /** How much of the log was in the views when the keeper last looked, 0 to 100. */
    int percent() {
        return percent;
    }

    /** Whether the views' server was there when the keeper last looked, and would not have us. */
    boolean isLoginRefused() {
        return loginRefused;
    }

    boolean isRebuilding() {
        return rebuilding;
    }

    @Override
    public Progress now() {
        LogReading now = reading;
        long head = positions.head();
        if (now == null) {
            return new Progress(0, head, 0, true, List.of());
        }
        try {
            List<Parked> parked = storeOf(now.generation()).parked().stream()
                    .map(stream -> new Parked(
                            stream.projection(), stream.stream(), stream.sequence(), stream.position(), stream.error()))
                    .toList();
            return new Progress(now.position().orElse(0), head, perSecond, rebuilding, parked);
        } catch (MongoException away) {
            throw MongoViews.viewsAway();
        }
    }

    @Override
    public boolean awaitPassed(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            LogReading now = reading;
            try {
                OptionalLong passed = now == null ? OptionalLong.empty() : now.position();
                if (passed.isPresent() && passed.getAsLong() >= position) {
                    return true;
                }
            } catch (MongoException away) {
                // The driver has waited for it already: longer than a query should.
                LOG.debug("How far the views are cannot be asked.", away);
                return false;
            }
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(WAIT_NANOS);
        }
    }

    /** Tries what is parked again. @return how many streams went on */
    public int retryParked() {
        LogReading now = reading;
        return now == null ? 0 : runnerOf(now.generation()).retryParked();
    }

    /** The digest of a view's documents, to compare two buildings of it. */
    String digest(Projection<?> projection) {
        return storeOf(generation()).digest(projection);
    }

    @Override
    public void start() {
        running = true;
        Thread keeper = Thread.ofPlatform().daemon().name("views-keeper").unstarted(this::keep);
        thread = keeper;
        keeper.start();
    }

    @Override
    public void stop() {
        running = false;
        Thread keeper = thread;
        if (keeper != null) {
            LockSupport.unpark(keeper);
            try {
                keeper.join(10_000);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        long toldAt = System.nanoTime();
        long retriedAt = toldAt;
        long lookedAt = toldAt;
        long applied = 0;
        while (running) {
            try {
                look();
                long now = System.nanoTime();
                LogReading current = reading;
                long total = current == null ? 0 : current.applied();
                perSecond = Math.max(0, total - applied) * TimeUnit.SECONDS.toNanos(1) / Math.max(1, now - lookedAt);
                applied = total;
                lookedAt = now;
                percent = rebuilding ? now().percent() : 100;
                if (rebuilding && now - toldAt > TELL_NANOS) {
                    tell();
                    toldAt = now;
                }
                if (now - retriedAt > RETRY_PARKED_NANOS) {
                    retryParked();
                    retriedAt = now;
                }
                told = false;
                loginRefused = false;
            } catch (RuntimeException failed) {
                loginRefused = failed instanceof MongoException refused && ViewsCheck.isRefusal(refused);
                if (!told) {
                    LOG.warn("The views cannot be looked after, and it is tried again: {}", failed.toString());
                    told = true;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(rebuilding ? LOOK_MILLIS / 10 : LOOK_MILLIS));
        }
        leave();
    }

    private void look() {
        LogReading current = reading;
        Generation whole = generations.inForce(log()).filter(this::isOfThisLog).orElse(null);
        if (current != null
                && whole != null
                && !current.generation().equals(whole)
                && generations.tookThePlaceOf(current.generation(), whole)) {
            goOver(current, whole);
            return;
        }
        if (current != null && !current.generation().equals(whole)) {
            LOG.warn(
                    "The views of generation {} have vanished, or are not of this log.",
                    current.generation().name());
            rebuilding = true;
            leave();
            current = null;
        }
        if (current == null) {
            read(whole);
        } else {
            seeWhetherCaughtUp(current);
        }
    }

    /** A node has one event database as long as it lives. */
    private String log() {
        String known = logId;
        if (known == null) {
            known = origin.id();
            logId = known;
        }
        return known;
    }

    /** Views that have read further than the log goes show what never happened: an older backup was restored. */
    private boolean isOfThisLog(Generation generation) {
        // The tokens first: what they have read by then is in the log.
        long read = new MongoTokenStore(generation, node, Duration.ZERO, clock).highest();
        return read <= positions.head() || origin.mayLag();
    }

    private void seeWhetherCaughtUp(LogReading current) {
        if (rebuilding && current.position().orElse(0) >= caughtUpAt) {
            generations.complete(current.generation());
            rebuilding = false;
            LOG.info(
                    "The views are caught up at position {}.",
                    current.position().orElse(0));
        }
    }

    private void read(@Nullable Generation whole) {
        Generation generation = whole == null ? generations.begin(log()) : whole;
        var next = new LogReading(generation, eventLog, runnerOf(generation), properties, node, clock);
        try {
            caughtUpAt = positions.head();
            next.start();
            long missing = caughtUpAt - next.position().orElse(0);
            // Begun by another node, or before a restart, it may be half built, however little is missing now.
            rebuilding = missing > properties.servedBehind() || !generations.isComplete(generation);
            reading = next;
            seeWhetherCaughtUp(next);
            if (whole != null) {
                // A newer program may be able to read what an older one could not.
                retryParked();
            }
        } catch (RuntimeException failed) {
            next.close();
            throw failed;
        }
    }

    /** Queries are answered by the former until the next is read; nobody waits but whoever asks for their own writing. */
    private void goOver(LogReading former, Generation next) {
        LOG.info(
                "Generation {} takes the place of {}.",
                next.name(),
                former.generation().name());
        // Before the next begins: both may write the same collections, and the stand-in has no guard between two.
        former.close();
        var reading = new LogReading(next, eventLog, runnerOf(next), properties, node, clock);
        reading.start();
        this.reading = reading;
    }

    private ProjectionRunner runnerOf(Generation generation) {
        return runnerOf(generation, projections);
    }

    /** Applies events to these views of a generation, whichever it is. */
    ProjectionRunner runnerOf(Generation generation, List<Projection<?>> which) {
        return new ProjectionRunner(which, storeOf(generation), history, events, erased);
    }

    Generations generations() {
        return generations;
    }

    private void leave() {
        LogReading current = reading;
        reading = null;
        if (current != null) {
            current.close();
        }
    }

    private void tell() {
        try {
            Progress progress = now();
            LOG.info(
                    "The views are being built: {} of {} events ({} %), {} a second.",
                    progress.position(), progress.head(), progress.percent(), progress.perSecond());
        } catch (Refusal away) {
            LOG.debug("No progress to tell.", away);
        }
    }
}
