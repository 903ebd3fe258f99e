package vn.ansinh.runtime.views;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.command.replay.ReplayCase;
import vn.ansinh.kernel.event.replay.ReplayEvent.SandboxRequested;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.CaseTotals;
import vn.ansinh.query.port.Replays.ComparedView;
import vn.ansinh.query.port.Replays.Phase;
import vn.ansinh.query.projection.Projection;

/**
 * Does one replay (ADR-0025). Views are rebuilt beside those that answer, compared with them document by document, and switched to. A sandbox is the case
 * files up to a position, in collections that nothing else reads: nothing in them was ever opened, so that an erasure reaches them with the key.
 */
final class Replayer {
    /** Events at a time: enough for few round trips, few enough that whoever ends a replay is heard within a second. */
    static final int PAGE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So often is a view that differs compared: what answers may just be about to follow an erasure. */
    private static final int LOOKS = 3;

    /** What comes in while the last was taken in is taken in so often; the rest is read by who reads the log anyhow. */
    private static final int ROUNDS = 5;

    /** Other nodes go over within half a second; whoever reads the former views is done by then. */
    private static final Duration FORMER_IS_READ = Duration.ofSeconds(5);

    private final ReplayLog log;
    private final ReplayStates states;
    private final ViewsKeeper keeper;
    private final Generations generations;
    private final List<Projection<?>> projections;
    private final CaseFileProjection files;
    private final PagedLog pages;
    private final LongSupplier head;
    private final LongSupplier lastErasure;
    private final ViewsProperties properties;
    private final Clock clock;
    private final int pageSize;

    /**
     * @param lastErasure the position at which the last person was erased; 0 when nobody was
     * @param pageSize events at a time
     */
    Replayer(
            ReplayLog log,
            ReplayStates states,
            ViewsKeeper keeper,
            List<Projection<?>> projections,
            CaseFileProjection files,
            PagedLog pages,
            LongSupplier head,
            LongSupplier lastErasure,
            ViewsProperties properties,
            Clock clock,
            int pageSize) {
        this.log = log;
        this.states = states;
        this.keeper = keeper;
        this.generations = keeper.generations();
        this.projections = List.copyOf(projections);
        this.files = files;
        this.pages = pages;
        this.head = head;
        this.lastErasure = lastErasure;
        this.properties = properties;
        this.clock = clock;
        this.pageSize = pageSize;
        if (!files.opens().isEmpty()) {
            throw new IllegalStateException("a sandbox would keep what an erasure does not reach");
        }
    }

    /** From where it stands to its end, unless somebody ends it or the node stops. */
    void replay(ReplayId id, ReplayCase asked, BooleanSupplier running) {
        SandboxRequested sandbox = asked.sandbox();
        if (sandbox == null) {
            rebuild(id, asked, running);
        } else {
            layOut(id, sandbox, running);
        }
    }

    /** Of a rebuild that was switched to, what answered before; of all others what was built. */
    void throwAway(ReplayId id, ReplayState state, boolean ended) {
        String name = state.generation();
        if (state.phase() != Phase.SWITCHED) {
            if (name != null) {
                generations.drop(generations.named(name));
            }
            states.keep(id, state.thrownAway(ended ? Phase.ENDED : Phase.GIVEN_UP));
        } else if (formerIsRead(state)) {
            if (name != null) {
                generations.dropBefore(name);
            }
            states.keep(id, state.thrownAway(Phase.SWITCHED));
        }
    }

    /** Whether what answered before the switch can go: nobody reads it any more, and no erasure reaches it. */
    boolean formerIsRead(ReplayState state) {
        Instant switchedAt = state.switchedAt();
        return state.phase() == Phase.SWITCHED
                && (switchedAt == null || !clock.instant().isBefore(switchedAt.plus(FORMER_IS_READ)));
    }

    /** Whether somebody was erased since it was built, and what differs and was kept has to hear of it. */
    boolean hasToForget(ReplayState state) {
        return state.phase() == Phase.DIFFERING && state.position() < lastErasure.getAsLong();
    }

    private void rebuild(ReplayId id, ReplayCase asked, BooleanSupplier running) {
        if (keeper.isRebuilding()) {
            // There is nothing to stand beside.
            return;
        }
        Generation live = keeper.generation();
        List<Projection<?>> built = projections.stream()
                .filter(projection -> asked.views().isEmpty() || asked.views().contains(projection.name()))
                .toList();
        Filling filling = begunOrGoneOn(id, Generations.LIVING, built, running);
        if (filling.generation.name().equals(live.name())) {
            // A node died between the switch and its word of it.
            filling.keep(filling.state.switched(now()));
            return;
        }
        try (LogFill fill = fillOf(filling.generation, built)) {
            boolean equal = false;
            for (int look = 1; look <= LOOKS && !equal; look++) {
                if (!filling.catchUp(fill)) {
                    return;
                }
                equal = compare(filling, live, built);
            }
            boolean ordered = ReplayCase.of(log.eventsOf(id))
                    .map(now -> now.ordered() != null)
                    .orElse(false);
            if (!equal && !ordered) {
                filling.keep(filling.state.in(Phase.DIFFERING));
                LOG.warn("{}: what was rebuilt is not what answers, and nothing is switched", id);
                return;
            }
            if (filling.catchUp(fill)) {
                switchOver(filling, live, built);
            }
        } catch (ViewComparison.Stopped ended) {
            LOG.debug("{} was ended while it was compared", id);
        }
    }

    private boolean compare(Filling filling, Generation live, List<Projection<?>> built) {
        if (!keeper.awaitPassed(filling.position(), PATIENCE)) {
            throw new IllegalStateException("the views that answer do not follow the log");
        }
        filling.keep(filling.state.in(Phase.COMPARING));
        var comparison = new ViewComparison(
                live,
                filling.generation,
                keeper.runnerOf(filling.generation, built),
                filling.position(),
                filling::goesOn);
        List<ComparedView> compared = new ArrayList<>();
        built.forEach(projection -> compared.add(comparison.of(projection)));
        filling.keep(filling.state.found(compared));
        return compared.stream().allMatch(ComparedView::isEqual);
    }

    private void switchOver(Filling filling, Generation live, List<Projection<?>> built) {
        if (!generations.switchTo(live, filling.generation, built)) {
            throw new IllegalStateException("other views answer now than were compared");
        }
        filling.keep(filling.state.switched(now()));
        keeper.lookNow();
    }

    private void layOut(ReplayId id, SandboxRequested asked, BooleanSupplier running) {
        List<Projection<?>> built = List.of(files);
        Filling filling = begunOrGoneOn(id, Generations.APART, built, running);
        try (LogFill fill = fillOf(filling.generation, built)) {
            if (!filling.upTo(fill, asked.upTo())) {
                return;
            }
            var totals = new CaseTotals();
            new MongoViewStore(filling.generation).forEach(files, stored -> totals.add(stored.document()));
            Generations.index(filling.generation.of(files), List.of("opening.unit", "_id"));
            filling.keep(filling.state.ready(totals.inOrder()));
        }
    }

    private LogFill fillOf(Generation generation, List<Projection<?>> built) {
        return new LogFill(pages, keeper.runnerOf(generation, built), properties.workers(), pageSize);
    }

    private Filling begunOrGoneOn(ReplayId id, String kind, List<Projection<?>> built, BooleanSupplier running) {
        ReplayState state = states.find(id).orElse(null);
        String name = state == null ? null : state.generation();
        if (state != null && name != null && generations.isWhole(generations.named(name), built)) {
            return new Filling(id, generations.named(name), state.goneOnWith(state.upTo(), now()), running);
        }
        if (kind.equals(Generations.LIVING)) {
            makeRoom(id);
        }
        Generation made = generations.make(kind, built);
        return new Filling(id, made, ReplayState.begun(made.name(), head.getAsLong(), now()), running);
    }

    /** What answered before the last switch, what differed and was not switched to, and what nobody knows of. */
    private void makeRoom(ReplayId id) {
        Set<String> known = new HashSet<>();
        states.withAGeneration().forEach((other, state) -> {
            if (!other.equals(id) && state.phase() == Phase.DIFFERING) {
                throwAway(other, state, false);
            } else if (state.generation() != null) {
                known.add(state.generation());
            }
        });
        generations.dropBefore();
        generations.dropUnknown(known);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A generation on its way through the log. */
    private final class Filling {
        private final ReplayId id;
        private final Generation generation;
        private final MongoTokenStore tokens;
        private final BooleanSupplier running;
        private ReplayState state;
        private long countedAt = System.nanoTime();
        private boolean ended;

        Filling(ReplayId id, Generation generation, ReplayState state, BooleanSupplier running) {
            this.id = id;
            this.generation = generation;
            this.tokens = new MongoTokenStore(generation, "", Duration.ZERO, clock);
            this.running = running;
            // The tokens know better than what was told last.
            this.state = states.keep(id, state.passed(tokens.lowest(Set.of()).orElse(0), state.upTo(), 0));
        }

        long position() {
            return state.position();
        }

        void keep(ReplayState now) {
            state = states.keep(id, now);
        }

        boolean goesOn() {
            ended = ended
                    || ReplayCase.of(log.eventsOf(id))
                            .map(now -> now.ended() != null)
                            .orElse(true);
            return running.getAsBoolean() && !ended;
        }

        /** To where the log ends now, or near it where it never stands still. @return false when it is not to go on */
        boolean catchUp(LogFill fill) {
            keep(state.in(Phase.FILLING));
            for (int round = 0; round < ROUNDS && state.position() < head.getAsLong(); round++) {
                if (!upTo(fill, head.getAsLong())) {
                    return false;
                }
            }
            return goesOn();
        }

        boolean upTo(LogFill fill, long end) {
            long from = state.position();
            countedAt = System.nanoTime();
            long reached = fill.fill(from, end, passed -> {
                tokens.passed(passed);
                long now = System.nanoTime();
                long perSecond =
                        (passed - state.position()) * TimeUnit.SECONDS.toNanos(1) / Math.max(1, now - countedAt);
                countedAt = now;
                keep(state.passed(passed, end, perSecond));
                return goesOn();
            });
            return reached >= end && goesOn();
        }
    }
}
