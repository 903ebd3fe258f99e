package vn.ansinh.command.gate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.command.gate.Answers.Fingerprint;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.ConflictEvent.ConflictRefused;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;

/**
 * A refusal that leaves a trace: an official asked something in a case of their own, of their household or of a declared
 * relative, in what one of these asked about their data, or in their erasure. Of the command nothing is written, of the conflict one event in a stream of its own, for the auditor. When it cannot
 * be written the sender learns that instead of the refusal, and nothing has happened either way.
 */
@Component
final class Conflicts {
    private static final Set<String> OF_INTEREST = Set.of(
            "not-in-ones-own-case",
            "not-in-a-relatives-case",
            "not-ones-own-data-request",
            "not-a-relatives-data-request",
            "not-ones-own-erasure",
            "not-a-relatives-erasure",
            "list-names-the-officer");
    private static final int DIGITS = 32;

    private final EventAppender appender;
    private final Attempts attempts;

    Conflicts(EventAppender appender, Attempts attempts) {
        this.appender = appender;
        this.attempts = attempts;
    }

    /**
     * Records the conflict, if the refusal tells of one, and of each case its own; the same request again records none a second time.
     *
     * @param about the case that a rule tells of
     */
    void record(
            Refusal refusal,
            Caller caller,
            By by,
            Function<BrokenRule, Optional<CaseId>> about,
            String operation,
            Fingerprint fingerprint) {
        Map<Optional<CaseId>, SequencedSet<String>> rules = new LinkedHashMap<>();
        refusal.broken().stream()
                .filter(rule -> OF_INTEREST.contains(rule.code()))
                .forEach(rule -> rules.computeIfAbsent(about.apply(rule), any -> new LinkedHashSet<>())
                        .add(rule.code()));
        rules.forEach((caseId, codes) -> {
            var event = new ConflictRefused(
                    by, caller.moment().businessDate(), caseId.orElse(null), operation, List.copyOf(codes));
            // By request and case, whatever else the same request meets when it is sent again.
            String key = Sha256.hex(
                    fingerprint.commandKey() + caseId.map(CaseId::text).orElse(""));
            append("conflict-" + key.substring(0, DIGITS), event, operation, caller, by, fingerprint);
        });
    }

    /** The same of a request about one case, or about none. */
    void record(
            Refusal refusal, Caller caller, By by, @Nullable CaseId caseId, String operation, Fingerprint fingerprint) {
        record(refusal, caller, by, rule -> Optional.ofNullable(caseId), operation, fingerprint);
    }

    private void append(
            String stream, ConflictRefused event, String operation, Caller caller, By by, Fingerprint fingerprint) {
        try {
            appender.begin(
                    stream,
                    List.of(event),
                    attempts.metadata(operation, fingerprint, caller, by, null),
                    AppendNotes.NONE);
        } catch (AppendConflict conflict) {
            if (conflict.kind() != AppendConflict.Kind.STREAM_EXISTS) {
                throw conflict;
            }
        }
    }
}
