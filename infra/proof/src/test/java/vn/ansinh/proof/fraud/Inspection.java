package vn.ansinh.proof.fraud;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.detection.Detection;
import vn.ansinh.command.detection.Noticed;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.value.TextValue;

/** Lets the detectors loose on a made-up province, with the figures of the policy that is in force, and scores them. */
final class Inspection {
    private Inspection() {}

    static Score of(Told told) {
        List<Noticed> log = new ArrayList<>(told.events().size());
        for (Happened happened : told.events()) {
            log.add(new Noticed(log.size() + 1L, happened.stream(), happened.event()));
        }
        List<Score.Alarm> alarms =
                Detection.over(log, (kind, text) -> Sha256.hex(kind + " " + text), Policy.load(), Province.END).stream()
                        .map(found -> new Score.Alarm(
                                found.detector().name(),
                                found.detector().patterns(),
                                names(found.hit().subjects())))
                        .toList();
        return new Score(alarms, told.labels());
    }

    /** Whom and what an alert names. */
    private static Set<String> names(List<Subject> subjects) {
        Set<String> names = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            name(subject.person(), names);
            name(subject.caseId(), names);
            name(subject.entitlement(), names);
            name(subject.official(), names);
        }
        if (names.isEmpty()) {
            subjects.forEach(subject -> name(subject.unit(), names));
        }
        return names;
    }

    private static void name(@Nullable TextValue identifier, Set<String> names) {
        if (identifier != null) {
            names.add(identifier.text());
        }
    }
}
