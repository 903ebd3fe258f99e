package vn.ansinh.command.gate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.command.gate.Answers.Fingerprint;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.ConflictEvent.ConflictRefused;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;

/**
 * A refusal that leaves a trace: an official asked something in a case of their own, of their household or of a declared
 * relative, or in what one of these asked about their data. Of the command nothing is written, of the conflict one event in a stream of its own, for the auditor. When it cannot
 * be written the sender learns that instead of the refusal, and nothing has happened either way.
 */
@Component
final class Conflicts {
    private static final Set<String> OF_INTEREST = Set.of(
            "not-in-ones-own-case",
            "not-in-a-relatives-case",
            "not-ones-own-data-request",
            "not-a-relatives-data-request",
            "list-names-the-officer");
    private static final int DIGITS = 32;

    private final EventAppender appender;
    private final Attempts attempts;

    Conflicts(EventAppender appender, Attempts attempts) {
        this.appender = appender;
        this.attempts = attempts;
    }

    /** Records the conflict, if the refusal tells of one; the same request again records it no second time. */
    void record(
            Refusal refusal, Caller caller, By by, @Nullable CaseId caseId, String operation, Fingerprint fingerprint) {
        List<String> rules = refusal.broken().stream()
                .map(BrokenRule::code)
                .filter(OF_INTEREST::contains)
                .distinct()
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        var event = new ConflictRefused(by, caller.moment().businessDate(), caseId, operation, rules);
        String stream = "conflict-" + fingerprint.commandKey().substring(0, DIGITS);
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
