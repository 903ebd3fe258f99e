package vn.ansinh.runtime.policytrial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.policytrial.PolicyTrialCase;
import vn.ansinh.command.policytrial.TrialSum;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCancelled;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCompleted;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.PolicyTrials;
import vn.ansinh.query.port.PolicyVersions.Officer;

/** The command side's trials in the query side's words: what was asked and found from the log, how far one is from its table. */
final class TrialsOnTheQuerySide implements PolicyTrials {
    private static final String NEWEST = """
            SELECT stream, append_id FROM event WHERE name LIKE 'policy-trial.%' AND name = 'policy-trial.requested'
               AND append_id < coalesce(?::bigint, 9223372036854775807) ORDER BY append_id DESC LIMIT ?
            """;

    private static final String PROGRESS =
            "SELECT phase, done, total, extract(epoch FROM clock_timestamp() - begun_at)::bigint AS seconds"
                    + " FROM policy_trial WHERE trial = ?";

    private static final String CASES = """
            SELECT * FROM policy_trial_case WHERE trial = ? AND position > ? AND change = coalesce(?::text, change)
               AND NOT EXISTS (SELECT FROM erased_person WHERE erased_person.person = policy_trial_case.person)
            ORDER BY position LIMIT ?
            """;

    private final JdbcClient database;
    private final PolicyTrialLog trials;

    TrialsOnTheQuerySide(JdbcClient database, PolicyTrialLog trials) {
        this.database = database;
        this.trials = trials;
    }

    /** A trial of the list, before it is read. */
    private record Place(PolicyTrialId trial, long order) {}

    @Override
    public List<Asked> newest(@Nullable Long before, int limit) {
        return database
                .sql(NEWEST)
                .param(before)
                .param(limit)
                .query((row, number) ->
                        new Place(PolicyTrialId.parse(row.getString("stream")), row.getLong("append_id")))
                .list()
                .stream()
                .map(place -> new Asked(place.order(), find(place.trial()).orElseThrow()))
                .toList();
    }

    @Override
    public Optional<Trial> find(PolicyTrialId trial) {
        return PolicyTrialCase.of(trials.eventsOf(trial)).map(it -> trial(trial, it));
    }

    private Trial trial(PolicyTrialId id, PolicyTrialCase trial) {
        PolicyTrialRequested requested = trial.requested();
        PolicyTrialCancelled cancelled = trial.cancelled();
        PolicyTrialCompleted completed = trial.completed();
        Progress progress = trial.open() ? progress(id) : null;
        return new Trial(
                id,
                requested.version(),
                requested.draft(),
                requested.upTo(),
                requested.figuresOf(),
                state(trial, progress),
                officer(requested.by(), requested.on()),
                cancelled == null ? null : officer(cancelled.by(), cancelled.on()),
                progress,
                completed == null ? null : completed.result(),
                completed == null ? null : completed.root(),
                completed == null ? null : completed.rules(),
                completed == null ? null : completed.all(),
                completed == null ? null : completed.passedOver(),
                completed == null ? null : completed.notRepeated());
    }

    private static Officer officer(By by, LocalDate on) {
        return new Officer(by.actor(), by.duty(), on);
    }

    private static State state(PolicyTrialCase trial, @Nullable Progress progress) {
        if (trial.cancelled() != null) {
            return State.CANCELLED;
        }
        if (trial.completed() != null) {
            return State.COMPLETED;
        }
        return progress == null ? State.WAITING : State.RUNNING;
    }

    private @Nullable Progress progress(PolicyTrialId trial) {
        return database.sql(PROGRESS)
                .param(trial.text())
                .query((row, number) -> new Progress(
                        row.getString("phase").equals("trying") ? Phase.TRYING : Phase.FINDING,
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getLong("seconds")))
                .optional()
                .orElse(null);
    }

    @Override
    public Optional<TrialResult> result(PolicyTrialId trial) {
        return PolicyTrialCase.of(trials.eventsOf(trial))
                .flatMap(it -> Optional.ofNullable(it.completed()))
                .map(completed -> result(trial, completed.result()));
    }

    /** Whoever can write to the table could not make up what the log says was found. */
    private TrialResult result(PolicyTrialId trial, String digest) {
        byte[] kept = database.sql("SELECT result FROM policy_trial WHERE trial = ? AND result IS NOT NULL")
                .param(trial.text())
                .query((row, number) -> row.getBytes("result"))
                .optional()
                .orElseThrow(() -> new UnreadableEvent("the result of " + trial + " is gone"));
        if (!TrialSum.digestOf(kept).equals(digest)) {
            throw new UnreadableEvent("the result of " + trial + " is not what was found");
        }
        return RecordCodec.decode(kept, TrialResult.class);
    }

    @Override
    public List<Line> cases(PolicyTrialId trial, @Nullable TrialChange change, long after, int limit) {
        boolean shown = PolicyTrialCase.of(trials.eventsOf(trial))
                .map(it -> it.completed() != null && it.cancelled() == null)
                .orElse(false);
        return shown
                ? database.sql(CASES)
                        .param(trial.text())
                        .param(after)
                        .param(change == null ? null : RecordCodec.wire(change))
                        .param(limit)
                        .query((row, number) -> line(row))
                        .list()
                : List.of();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("position"),
                CaseId.parse(row.getString("stream")),
                Reference.parse(row.getString("reference")),
                Scheme.ofWire(row.getString("scheme")),
                UnitCode.parse(row.getString("unit")),
                change(row.getString("change")),
                ruling(row, "before"),
                ruling(row, "after"),
                row.getBoolean("repeated"));
    }

    private static TrialChange change(String wire) {
        for (TrialChange change : TrialChange.values()) {
            if (RecordCodec.wire(change).equals(wire)) {
                return change;
            }
        }
        throw new IllegalStateException("no such change: " + wire);
    }

    private static @Nullable Ruling ruling(ResultSet row, String side) throws SQLException {
        boolean granted = row.getBoolean(side + "_granted");
        if (row.wasNull()) {
            return null;
        }
        String cadence = row.getString(side + "_cadence");
        return new Ruling(
                granted,
                row.getLong(side + "_amount"),
                cadence == null ? null : cadence(cadence),
                row.getLong(side + "_yearly"));
    }

    private static Cadence cadence(String wire) {
        for (Cadence cadence : Cadence.values()) {
            if (RecordCodec.wire(cadence).equals(wire)) {
                return cadence;
            }
        }
        throw new IllegalStateException("no such cadence: " + wire);
    }
}
