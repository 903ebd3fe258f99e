package vn.ansinh.runtime.audit;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.audit.SamplingPlan;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SampleDrawn;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanDrawnUp;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.kernel.sample.Candidate;
import vn.ansinh.kernel.sample.Sampling;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.SamplingPlanId;

/**
 * Draws the sample of each plan whose checkpoint is there. Each node may try: all come to the same, and the stream takes it once. If the
 * process dies anywhere, the next round begins anew.
 */
final class SampleDrawing implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SampleDrawing.class);

    private final PostgresSamplingPlans plans;
    private final Populations populations;
    private final EventAppender appender;
    private final InstantSource clock;

    SampleDrawing(PostgresSamplingPlans plans, Populations populations, EventAppender appender, InstantSource clock) {
        this.plans = plans;
        this.populations = populations;
        this.appender = appender;
        this.clock = clock;
    }

    @Override
    public void run() {
        plans.waiting().forEach(this::draw);
    }

    private void draw(SamplingPlanId id) {
        Optional<SamplingPlan> waiting = SamplingPlan.of(plans.eventsOf(id)).filter(SamplingPlan::waits);
        waiting.ifPresent(plan -> plans.checkpointAfter(id, plan.drawnUp().margin())
                .map(note -> Checkpoint.parse(SignedNote.parse(note).text()))
                .ifPresent(checkpoint -> record(id, plan, drawn(id, plan.drawnUp(), checkpoint))));
    }

    private SampleDrawn drawn(SamplingPlanId id, SamplingPlanDrawnUp plan, Checkpoint checkpoint) {
        List<Candidate> population = populations.of(plan);
        String seed = Sampling.seed(checkpoint.root(), id);
        return new SampleDrawn(
                By.SYSTEM,
                Moment.at(clock.instant()).businessDate(),
                checkpoint.size(),
                HexFormat.of().formatHex(checkpoint.root()),
                seed,
                population.size(),
                Sampling.digest(population),
                Sampling.draw(population, plan.method(), seed));
    }

    private void record(SamplingPlanId id, SamplingPlan plan, SampleDrawn drawn) {
        var metadata = new EventMetadata(
                By.SYSTEM.actor(),
                By.SYSTEM.duty(),
                null,
                "audit",
                UUID.randomUUID().toString().replace("-", ""),
                null,
                "draw-sample",
                drawn.seed(),
                drawn.on(),
                null,
                false,
                null);
        try {
            appender.append(id.text(), plan.version() + 1, List.of(drawn), metadata, AppendNotes.NONE);
        } catch (AppendConflict conflict) {
            if (conflict.kind() != AppendConflict.Kind.STREAM_MOVED_ON) {
                throw conflict;
            }
            LOG.debug("{} was given up, or drawn by another node", id);
        }
    }
}
