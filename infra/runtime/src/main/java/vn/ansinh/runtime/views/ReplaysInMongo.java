package vn.ansinh.runtime.views;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.command.replay.ReplayCase;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.replay.ReplayEvent.SandboxRequested;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.query.port.PolicyVersions.Officer;
import vn.ansinh.query.port.Replays;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;

/** What was asked is told from the log, how far it is from the documents beside the views. */
final class ReplaysInMongo implements Replays {
    private final ReplayLog log;
    private final ReplayStates states;
    private final Generations generations;
    private final List<Projection<?>> ofSandboxes;
    private final GenerationViews views;
    private final Clock clock;

    ReplaysInMongo(
            ReplayLog log,
            ReplayStates states,
            Generations generations,
            List<Projection<?>> ofSandboxes,
            GenerationViews views,
            Clock clock) {
        this.log = log;
        this.states = states;
        this.generations = generations;
        this.ofSandboxes = ofSandboxes;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<Asked> newest(@Nullable Long before, int limit) {
        List<Asked> found = new ArrayList<>();
        log.newest(before, limit)
                .forEach((order, replay) -> find(replay).ifPresent(told -> found.add(new Asked(order, told))));
        return found;
    }

    @Override
    public Optional<Replay> find(ReplayId replay) {
        return ReplayCase.of(log.eventsOf(replay))
                .map(asked ->
                        told(replay, asked, reached(() -> states.find(replay)).orElse(null)));
    }

    @Override
    public Optional<Sandbox> sandbox(ReplayId replay) {
        ReplayCase asked = ReplayCase.of(log.eventsOf(replay)).orElse(null);
        SandboxRequested sandbox = asked == null ? null : asked.sandbox();
        if (asked == null || sandbox == null || !asked.isOpen(today())) {
            return Optional.empty();
        }
        return reached(() -> states.find(replay).filter(state -> state.phase() == Phase.READY))
                .flatMap(state -> laidOut(replay, sandbox.upTo(), state));
    }

    private Optional<Sandbox> laidOut(ReplayId replay, long knownAt, ReplayState state) {
        String name = state.generation();
        if (name == null) {
            return Optional.empty();
        }
        Generation generation = generations.named(name);
        if (!reached(() -> generations.isWhole(generation, ofSandboxes))) {
            // It is laid out again, from the log, by whoever does that.
            reached(() -> {
                generations.drop(generation);
                states.forget(replay);
                return replay;
            });
            return Optional.empty();
        }
        return Optional.of(new Sandbox(knownAt, new OfOne(generation), state.totals()));
    }

    private Replay told(ReplayId id, ReplayCase asked, @Nullable ReplayState state) {
        SandboxRequested sandbox = asked.sandbox();
        return new Replay(
                id,
                sandbox == null ? Kind.REBUILD : Kind.SANDBOX,
                phase(asked, state),
                officer(asked.by(), asked.on()),
                asked.ordered() == null
                        ? null
                        : officer(asked.ordered().by(), asked.ordered().on()),
                asked.ended() == null
                        ? null
                        : officer(asked.ended().by(), asked.ended().on()),
                asked.views(),
                sandbox == null ? null : sandbox.upTo(),
                sandbox == null ? null : sandbox.at(),
                sandbox == null ? null : asked.expiresOn(),
                state == null ? null : progress(state),
                state == null ? List.of() : state.compared());
    }

    private Phase phase(ReplayCase asked, @Nullable ReplayState state) {
        if (asked.ended() != null) {
            return Phase.ENDED;
        }
        if (state != null && state.phase() == Phase.SWITCHED) {
            return Phase.SWITCHED;
        }
        if (!asked.isOpen(today())) {
            return Phase.GIVEN_UP;
        }
        return state == null ? Phase.WAITING : state.phase();
    }

    private Progress progress(ReplayState state) {
        return new Progress(
                state.position(),
                state.upTo(),
                Math.max(0, state.upTo() - state.position()),
                state.perSecond(),
                Math.max(0, Duration.between(state.begunAt(), clock.instant()).toSeconds()),
                state.failure());
    }

    private LocalDate today() {
        return Moment.at(clock.instant()).businessDate();
    }

    private static Officer officer(By by, LocalDate on) {
        return new Officer(by.actor(), by.duty(), on);
    }

    private static <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException away) {
            throw MongoViews.viewsAway();
        }
    }

    /** A sandbox, while it is there. */
    private final class OfOne implements Views {
        private final Generation generation;

        OfOne(Generation generation) {
            this.generation = generation;
        }

        @Override
        public <D extends Record> Optional<Seen<D>> find(Projection<D> projection, String id) {
            return there(() -> views.find(generation, projection, id));
        }

        @Override
        public <D extends Record> List<Seen<D>> list(Projection<D> projection, Selection selection) {
            return there(() -> views.list(generation, projection, selection));
        }

        private static <T> T there(Supplier<T> work) {
            try {
                return reached(work);
            } catch (ViewsVanished gone) {
                throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("sandbox-not-ready"));
            }
        }
    }
}
