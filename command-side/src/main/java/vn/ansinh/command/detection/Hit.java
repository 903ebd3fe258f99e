package vn.ansinh.command.detection;

import java.util.List;
import vn.ansinh.kernel.event.fraud.AlertEvent.Evidence;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;

/**
 * What a detector has to say once.
 *
 * @param cause what it is about, of opaque identifiers and digests: the same cause is one alert, however often it is found
 */
public record Hit(String cause, List<Subject> subjects, List<Evidence> evidence) {
    /** More subjects or pieces of evidence than this are no help to whoever looks. */
    static final int MOST = 50;

    public Hit {
        subjects = subjects.stream().distinct().limit(MOST).toList();
        evidence = evidence.stream().distinct().limit(MOST).toList();
    }
}
