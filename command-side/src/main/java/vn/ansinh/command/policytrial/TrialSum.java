package vn.ansinh.command.policytrial;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.event.policy.TrialCount;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.event.policy.TrialResult.DecidedUnder;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** Adds up what became of each decision, in order of the log. Of persons and facts it keeps nothing. Not for several threads. */
public final class TrialSum {
    private final Map<Scheme, TrialCount> schemes = new TreeMap<>();
    private final Map<String, TrialCount> groups = new TreeMap<>();
    private final Map<String, Map<String, TrialCount>> cells = new TreeMap<>();
    private final Map<String, DecidedUnder> policies = new TreeMap<>();
    private final MessageDigest rows = Sha256.begun();
    private TrialCount all = TrialCount.NONE;
    private long unreadable;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** What the digest of all rows is made of: one decision, as far as it is told of it. */
    private record Row(
            long position,
            CaseId caseId,
            TrialChange change,
            @Nullable Long before,
            @Nullable Long yearlyBefore,
            @Nullable Long after,
            @Nullable Long yearlyAfter,
            boolean repeated) {}

    public void add(Tried tried) {
        TrialCount one = count(tried);
        all = all.plus(one);
        schemes.merge(tried.of().scheme(), one, TrialCount::plus);
        groups.merge(tried.group(), one, TrialCount::plus);
        cells.computeIfAbsent(tried.of().unit().text(), unit -> new TreeMap<>())
                .merge(tried.group(), one, TrialCount::plus);
        String policy = tried.decidedUnder();
        if (policy != null) {
            policies.merge(
                    policy,
                    decidedUnder(policy, tried),
                    (was, more) -> new DecidedUnder(
                            policy,
                            was.readable() && more.readable(),
                            was.decisions() + 1,
                            was.notRepeated() + more.notRepeated(),
                            plus(was.olderRules(), more.olderRules()),
                            plus(was.notRepeatedByOlderRules(), more.notRepeatedByOlderRules())));
        }
        Decision decision = tried.of().decision();
        if (decision != null) {
            days(decision.signedOn());
        }
        rows.update(RecordCodec.encode(row(tried)));
        rows.update((byte) '\n');
    }

    private static DecidedUnder decidedUnder(String policy, Tried tried) {
        long notRepeated = tried.repeated() ? 0 : 1;
        boolean older = tried.isByOlderRules();
        return new DecidedUnder(policy, tried.readable(), 1, notRepeated, older ? 1L : 0L, older ? notRepeated : 0L);
    }

    private static long plus(@Nullable Long some, @Nullable Long more) {
        return (some == null ? 0 : some) + (more == null ? 0 : more);
    }

    /** A decision of a case whose lodging cannot be read. */
    public void addUnreadable() {
        unreadable++;
    }

    private void days(LocalDate signedOn) {
        first = first == null || signedOn.isBefore(first) ? signedOn : first;
        last = last == null || signedOn.isAfter(last) ? signedOn : last;
    }

    private static Row row(Tried tried) {
        Ruled before = tried.before();
        Ruled after = tried.after();
        return new Row(
                tried.of().position(),
                tried.of().caseId(),
                tried.change(),
                before == null ? null : before.amount(),
                before == null ? null : before.yearly(),
                after == null ? null : after.amount(),
                after == null ? null : after.yearly(),
                tried.repeated());
    }

    private static TrialCount count(Tried tried) {
        Ruled before = tried.before();
        Ruled after = tried.after();
        boolean compared = before != null && after != null;
        return new TrialCount(
                1,
                of(tried, TrialChange.NEWLY_GRANTED),
                of(tried, TrialChange.NEWLY_REFUSED),
                of(tried, TrialChange.MORE),
                of(tried, TrialChange.LESS),
                of(tried, TrialChange.SAME),
                of(tried, TrialChange.STILL_REFUSED),
                of(tried, TrialChange.CANNOT_TELL),
                of(tried, TrialChange.FACTS_GONE),
                of(tried, TrialChange.NOT_ASSESSED),
                before != null && compared ? before.monthly() : 0,
                after != null && compared ? after.monthly() : 0,
                before != null && compared ? before.yearly() : 0,
                after != null && compared ? after.yearly() : 0,
                before != null && !compared ? before.monthly() : 0,
                before != null && !compared ? before.yearly() : 0);
    }

    private static long of(Tried tried, TrialChange change) {
        return tried.change() == change ? 1 : 0;
    }

    /**
     * The result of all that was added.
     *
     * @param asked what was tried, and up to where
     * @param root of the log's tree at the position, hex
     * @param passedOver decisions that no longer stood there
     */
    public TrialResult result(PolicyTrialRequested asked, String root, long passedOver) {
        return new TrialResult(
                asked.draft(),
                asked.upTo(),
                root,
                Assessor.RULES,
                asked.figuresOf(),
                TrialResult.SMALLEST_CELL,
                first,
                last,
                passedOver,
                unreadable,
                all,
                lines(schemes, TrialResult.OfScheme::new),
                cells.entrySet().stream()
                        .map(it -> new TrialResult.OfCommune(
                                UnitCode.parse(it.getKey()),
                                it.getValue().values().stream().reduce(TrialCount.NONE, TrialCount::plus)))
                        .toList(),
                lines(groups, TrialResult.OfGroup::new),
                SmallCells.merged(cells),
                List.copyOf(policies.values()),
                HexFormat.of().formatHex(clone(rows).digest()));
    }

    private static <K, L> List<L> lines(Map<K, TrialCount> counts, BiFunction<K, TrialCount, L> line) {
        return counts.entrySet().stream()
                .map(it -> line.apply(it.getKey(), it.getValue()))
                .toList();
    }

    private static MessageDigest clone(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 of the JDK can be cloned", impossible);
        }
    }

    /** SHA-256 (hex) of a result's canonical bytes. */
    public static String digestOf(byte[] result) {
        return Sha256.hex(result);
    }
}
