package vn.ansinh.runtime.policytrial;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policytrial.PolicyTrialCase;
import vn.ansinh.command.policytrial.StandingDecision;
import vn.ansinh.command.policytrial.Trial;
import vn.ansinh.command.policytrial.TrialSum;
import vn.ansinh.command.policytrial.Tried;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCompleted;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.runtime.decided.SignedDecisions.Read;
import vn.ansinh.runtime.decided.SignedDecisions.Signed;

/**
 * One run, from the first decision to the last: page by page, keys asked for once a page, no more than a page of opened facts in memory and none
 * of them kept. If the process dies anywhere, the next run begins anew and comes to the same.
 */
final class TrialRun {
    /** Decisions at a time: short enough that a cancelled trial ends at once. */
    static final int PAGE = 200;

    static final Runnable NOTHING_BETWEEN = () -> {};

    private static final Logger LOG = LoggerFactory.getLogger(TrialRun.class);

    /** All that is opened of a decision. */
    private static final Set<Datum> WANTED = EnumSet.of(Datum.FACT, Datum.CATEGORY);

    private final PolicyTrialLog trials;
    private final BookedPolicies policies;
    private final SealedEvents events;
    private final EventAppender appender;
    private final InstantSource clock;
    private final int pageSize;
    private final Runnable betweenPages;

    /** @param betweenPages run after each page: for proofs that stop a run where they like */
    TrialRun(
            PolicyTrialLog trials,
            BookedPolicies policies,
            SealedEvents events,
            EventAppender appender,
            InstantSource clock,
            int pageSize,
            Runnable betweenPages) {
        this.trials = trials;
        this.policies = policies;
        this.events = events;
        this.appender = appender;
        this.clock = clock;
        this.pageSize = pageSize;
        this.betweenPages = betweenPages;
    }

    /** Runs a trial to its end, unless it is cancelled or the node stops. */
    void of(PolicyTrialId id, TrialTables tables, BooleanSupplier goesOn) throws SQLException {
        Optional<PolicyTrialCase> asked =
                PolicyTrialCase.of(trials.eventsOf(id)).filter(PolicyTrialCase::open);
        if (asked.isEmpty()) {
            return;
        }
        PolicyTrialRequested requested = asked.get().requested();
        Policy draft = policies.draft(policies.book().find(requested.version()).orElseThrow());
        tables.begin(id);
        Signed signed = tables.signed(requested.upTo());
        var trial = new Trial(draft, requested.figuresOf(), readable());
        var sum = new TrialSum();
        long[] all = signed.appendIds();
        for (int from = 0; from < all.length; from += pageSize) {
            if (!goesOn.getAsBoolean() || tables.isCancelled(id)) {
                return;
            }
            int to = Math.min(all.length, from + pageSize);
            List<Tried> listed = new ArrayList<>();
            for (StandingDecision standing : page(tables, Arrays.copyOfRange(all, from, to), sum)) {
                Tried tried = trial.of(standing);
                sum.add(tried);
                if (tried.isListed()) {
                    listed.add(tried);
                }
            }
            tables.keep(id, listed, to, all.length);
            betweenPages.run();
        }
        TrialResult result = sum.result(requested, tables.rootOf(requested.upTo()), signed.passedOver());
        byte[] bytes = RecordCodec.encode(result);
        tables.finish(id, bytes);
        record(id, asked.get().version() + 1, result, TrialSum.digestOf(bytes));
    }

    /** Policies by the digest that decisions name, as long as this program can read them; each looked for once a run. */
    private Function<String, Optional<Policy>> readable() {
        Map<String, Optional<Policy>> known = new HashMap<>();
        return digest -> known.computeIfAbsent(digest, this::readable);
    }

    private Optional<Policy> readable(String digest) {
        try {
            return Optional.of(policies.recorded(digest));
        } catch (UnreadableEvent | TextRefused | InvalidValue | DateTimeException | ArithmeticException noLonger) {
            LOG.warn("decisions under the policy {} cannot be repeated: {}", digest, noLonger.getMessage());
            return Optional.empty();
        }
    }

    /** The decisions of these events, their facts open. */
    List<StandingDecision> page(TrialTables tables, long[] appendIds, TrialSum sum) throws SQLException {
        Read page = tables.page(appendIds, events, WANTED);
        for (int i = 0; i < page.unreadable(); i++) {
            sum.addUnreadable();
        }
        return page.decisions();
    }

    private void record(PolicyTrialId id, long sequence, TrialResult result, String digest) {
        Moment now = Moment.at(clock.instant());
        var completed = new PolicyTrialCompleted(
                By.SYSTEM,
                now.businessDate(),
                result.rules(),
                result.root(),
                digest,
                result.all(),
                result.passedOver(),
                result.notRepeated());
        var metadata = new EventMetadata(
                By.SYSTEM.actor(),
                By.SYSTEM.duty(),
                null,
                "policy",
                UUID.randomUUID().toString().replace("-", ""),
                null,
                "complete-policy-trial",
                digest,
                now.businessDate(),
                null,
                false,
                null);
        var notes = new AppendNotes(null, List.of(), List.of(ReservationKey.ofTheTrial()), List.of(), null, null, null);
        try {
            appender.append(id.text(), sequence, List.of(completed), metadata, notes);
        } catch (AppendConflict conflict) {
            if (conflict.kind() != AppendConflict.Kind.STREAM_MOVED_ON) {
                throw conflict;
            }
            LOG.debug("{} was cancelled at its end", id);
        }
        if (result.notRepeated() > 0) {
            LOG.error(
                    "{}: {} decisions did not come out again under the policy that had decided them",
                    id,
                    result.notRepeated());
        }
    }
}
