package vn.ansinh.proof.fraud;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.detection.Detection;
import vn.ansinh.command.detection.Noticed;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;

/** Lets the detectors loose on a made-up province, with the figures of the policy that is in force, and scores them. */
final class Inspection {
    private Inspection() {}

    static Score of(Told told) {
        List<Noticed> log = new ArrayList<>(told.events().size());
        for (Happened happened : told.events()) {
            log.add(new Noticed(log.size() + 1L, happened.stream(), happened.event()));
        }
        List<Score.Alarm> alarms = Detection.over(
                        log,
                        (kind, text) -> Sha256.hex(kind + " " + text),
                        Policy.load(),
                        Province.END)
                .stream()
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
            if (subject.person() != null) {
                names.add(subject.person().text());
            }
            if (subject.caseId() != null) {
                names.add(subject.caseId().text());
            }
            if (subject.entitlement() != null) {
                names.add(subject.entitlement().text());
            }
            if (subject.official() != null) {
                names.add(subject.official().text());
            }
        }
        if (names.isEmpty()) {
            subjects.stream()
                    .map(Subject::unit)
                    .filter(java.util.Objects::nonNull)
                    .forEach(unit -> names.add(unit.text()));
        }
        return names;
    }
}
