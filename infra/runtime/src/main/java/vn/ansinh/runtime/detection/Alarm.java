package vn.ansinh.runtime.detection;

import java.util.List;
import java.util.UUID;
import vn.ansinh.command.detection.Detection.Found;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.Moment;

/**
 * Raises alerts. Each cause has its stream, and a stream is begun once: whoever finds a cause again, after a restart, on another node or by a
 * sweep, raises nothing.
 */
final class Alarm {
    private final EventAppender appender;

    Alarm(EventAppender appender) {
        this.appender = appender;
    }

    /** How many of these were new. */
    int raise(List<Found> found, String policyVersion, Moment now) {
        int raised = 0;
        for (Found one : found) {
            if (raise(one, policyVersion, now)) {
                raised++;
            }
        }
        return raised;
    }

    private boolean raise(Found found, String policyVersion, Moment now) {
        var event = new AlertRaised(
                By.SYSTEM,
                now.businessDate(),
                found.detector().name(),
                policyVersion,
                found.hit().subjects(),
                found.hit().evidence());
        try {
            appender.begin(
                    found.alert().text(),
                    List.of(event),
                    metadata("raise-alert", keyOf(found.alert()), policyVersion, now),
                    AppendNotes.NONE);
            return true;
        } catch (AppendConflict conflict) {
            if (conflict.kind() != AppendConflict.Kind.STREAM_EXISTS) {
                throw conflict;
            }
            return false;
        }
    }

    private static String keyOf(AlertId alert) {
        return Sha256.hex(alert.text());
    }

    static EventMetadata metadata(String command, String key, String policyVersion, Moment now) {
        return new EventMetadata(
                By.SYSTEM.actor(),
                By.SYSTEM.duty(),
                null,
                "fraud-review",
                UUID.randomUUID().toString().replace("-", ""),
                null,
                command,
                key,
                now.businessDate(),
                policyVersion,
                false,
                null);
    }
}
