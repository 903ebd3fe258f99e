package vn.ansinh.runtime.views;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.command.replay.ReplayCase;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.query.port.Replays.Phase;
import vn.ansinh.runtime.rounds.Rounds;

/**
 * Looks for replays that were asked for and does one after the other, on one thread and one node; throws away what was ended or has
 * grown old. Whatever a node leaves when it dies, the next look of any node goes on with.
 */
final class ReplayRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    /** Lets one node at a time work. */
    interface Turn {
        /** Does the work, unless another node is at it. */
        void take(Runnable work);
    }

    private final ReplayLog log;
    private final ReplayStates states;
    private final Replayer replayer;
    private final Turn turn;
    private final Clock clock;
    private final Rounds rounds = new Rounds("replays", this::round, PAUSE);
    private volatile boolean running = true;
    private volatile long notBefore = System.nanoTime();

    ReplayRunner(ReplayLog log, ReplayStates states, Replayer replayer, Turn turn, Clock clock) {
        this.log = log;
        this.states = states;
        this.replayer = replayer;
        this.turn = turn;
        this.clock = clock;
    }

    private void round() {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            once();
        } catch (MongoException | DataAccessException away) {
            LOG.warn("replays cannot be looked after, and it is tried again: {}", away.toString());
            notBefore = System.nanoTime() + AFTER_A_FAILURE.toNanos();
        }
    }

    /** One look, and all that there is to do. */
    void once() {
        LocalDate today = Moment.at(clock.instant()).businessDate();
        Map<ReplayId, ReplayCase> open = new LinkedHashMap<>();
        log.notEnded()
                .forEach((id, events) -> ReplayCase.of(events)
                        .filter(asked -> asked.isOpen(today))
                        .ifPresent(asked -> open.put(id, asked)));
        Map<ReplayId, ReplayState> built = states.withAGeneration();
        boolean toTidy = built.entrySet().stream()
                .anyMatch(entry -> !open.containsKey(entry.getKey()) || replayer.formerIsRead(entry.getValue()));
        open.entrySet().removeIf(entry -> !isToDo(entry.getKey(), entry.getValue()));
        if (toTidy || !open.isEmpty()) {
            turn.take(() -> {
                built.forEach((id, state) -> tidy(id, state, today));
                open.forEach(this::work);
            });
        }
    }

    private boolean isToDo(ReplayId id, ReplayCase asked) {
        ReplayState state = states.find(id).orElse(null);
        return state == null
                || state.isAtWork()
                || (state.phase() == Phase.DIFFERING && asked.ordered() != null)
                || replayer.hasToForget(state);
    }

    private void tidy(ReplayId id, ReplayState state, LocalDate today) {
        ReplayCase asked = ReplayCase.of(log.eventsOf(id)).orElse(null);
        if (asked == null || !asked.isOpen(today) || replayer.formerIsRead(state)) {
            replayer.throwAway(id, state, asked != null && asked.ended() != null);
        }
    }

    private void work(ReplayId id, ReplayCase asked) {
        if (!running || System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            replayer.replay(id, asked, () -> running);
        } catch (RuntimeException failed) {
            if (running) {
                LOG.error("{} could not be done; it is gone on with", id, failed);
                states.find(id)
                        .ifPresent(state ->
                                states.keep(id, state.failed(failed.getClass().getName())));
                notBefore = System.nanoTime() + AFTER_A_FAILURE.toNanos();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        rounds.start();
    }

    @Override
    public void stop() {
        running = false;
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
