package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.casefile.CaseFile.Happened;
import vn.ansinh.query.casefile.CaseFile.Substitute;
import vn.ansinh.query.casefile.OutsideOnTheDay.DecidedUnder;
import vn.ansinh.query.port.PolicyVersions;
import vn.ansinh.query.port.RecognisedThen;

/** Looks at what held on a day outside of a case: the law, the lists, the offices, each by what was known. */
@Component
public final class Outside {
    private final Today today;
    private final PolicyVersions policies;
    private final RecognisedThen recognised;
    private final Offices offices;

    Outside(Today today, PolicyVersions policies, RecognisedThen recognised, Offices offices) {
        this.today = today;
        this.policies = policies;
        this.recognised = recognised;
        this.offices = offices;
    }

    /**
     * What held then.
     *
     * @param knownAt the log position up to which everything is looked at
     */
    public OutsideOnTheDay of(CaseReplay.Step step, LocalDate day, long knownAt) {
        CaseFile file = step.file();
        return new OutsideOnTheDay(
                today.holderOf(file.opening().unit(), day),
                policies.inForceOn(day, knownAt).orElse(null),
                decidedUnder(step),
                recognised.of(file.parties().beneficiary(), day, knownAt).orElse(null),
                actors(step).stream()
                        .flatMap(actor -> offices.heldBy(actor, day, knownAt).stream())
                        .toList());
    }

    private static List<DecidedUnder> decidedUnder(CaseReplay.Step step) {
        CaseFile acts = step.acts();
        return acts == null
                ? List.of()
                : acts.decisions().stream()
                        .map(entry -> new DecidedUnder(
                                entry.sequence(),
                                entry.decision().number(),
                                entry.decision().grounds().policyVersion(),
                                entry.decision().grounds().rulesVersion(),
                                entry.decision().grounds().businessDate()))
                        .toList();
    }

    private static Set<ActorId> actors(CaseReplay.Step step) {
        Set<ActorId> actors = new LinkedHashSet<>();
        CaseFile acts = step.acts();
        if (acts != null) {
            acts.timeline().stream().map(Happened::actor).forEach(actors::add);
            acts.substitutes().stream().map(Substitute::substitute).forEach(actors::add);
        }
        return actors;
    }
}
