package vn.ansinh.command.policytext;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyBookOpened;
import vn.ansinh.kernel.event.policy.PolicyEvent;
import vn.ansinh.kernel.event.policy.PolicyEvent.CalendarTextRecorded;
import vn.ansinh.kernel.event.policy.PolicyEvent.PolicyTextRecorded;
import vn.ansinh.kernel.value.Moment;

/**
 * Puts the policy's text, and the calendar that deadlines are counted over, into the log, so that a decision which names only its digest can be repeated from the log alone.
 * Each text has a stream of its own, named by its digest: several nodes may try, one begins it.
 */
public final class PolicyTextRecorder {
    private final EventAppender appender;

    public PolicyTextRecorder(EventAppender appender) {
        this.appender = appender;
    }

    /**
     * Records the calendar's text unless it was recorded before.
     *
     * @param correlation of the start that asks for it
     * @return whether this call recorded it
     */
    public boolean record(WorkingCalendar calendar, Moment moment, String correlation) {
        String version = calendar.digest();
        return record(
                "record-calendar-text",
                version,
                new CalendarTextRecorded(By.SYSTEM, version, calendar.text()),
                moment,
                correlation,
                null);
    }

    /**
     * Records the text unless it was recorded before.
     *
     * @param correlation of the start that asks for it
     * @return whether this call recorded it
     */
    public boolean record(Policy policy, Moment moment, String correlation) {
        String version = policy.version();
        return record(
                "record-policy-text",
                version,
                new PolicyTextRecorded(By.SYSTEM, version, policy.text().canonical()),
                moment,
                correlation,
                version);
    }

    /**
     * Opens the policy book with this policy, whose text is recorded by then, unless it was opened before.
     *
     * @param correlation of the start that asks for it
     * @return whether this call opened it
     */
    public boolean open(Policy seed, Moment moment, String correlation) {
        return begin(
                PolicyBookEvent.STREAM,
                "open-policy-book",
                seed.version(),
                new PolicyBookOpened(By.SYSTEM, moment.businessDate(), seed.version()),
                moment,
                correlation,
                seed.version());
    }

    private boolean record(
            String command,
            String version,
            PolicyEvent recorded,
            Moment moment,
            String correlation,
            @Nullable String policyVersion) {
        return begin("policy-" + version, command, version, (Record) recorded, moment, correlation, policyVersion);
    }

    private boolean begin(
            String stream,
            String command,
            String version,
            Record recorded,
            Moment moment,
            String correlation,
            @Nullable String policyVersion) {
        EventMetadata metadata = new EventMetadata(
                By.SYSTEM.actor(),
                By.SYSTEM.duty(),
                null,
                "policy",
                correlation,
                null,
                command,
                version,
                moment.businessDate(),
                policyVersion,
                false,
                null);
        try {
            appender.begin(stream, List.of(recorded), metadata, AppendNotes.NONE);
            return true;
        } catch (AppendConflict conflict) {
            if (conflict.kind() == AppendConflict.Kind.STREAM_EXISTS) {
                return false;
            }
            throw conflict;
        }
    }
}
