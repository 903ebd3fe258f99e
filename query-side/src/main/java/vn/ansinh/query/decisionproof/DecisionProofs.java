package vn.ansinh.query.decisionproof;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.proof.DecisionExtract;
import vn.ansinh.kernel.proof.DecisionProof;
import vn.ansinh.kernel.seal.OpenedDatum;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.LogProofs;

/** Makes the proof of a case's newest decision from the log and from nothing else. */
@Component
public final class DecisionProofs {
    private static final int PAGE = 200;

    /** What the office does among itself: its words are about the case and not the citizen's to pass on (as on the status page). */
    private static final Set<String> INTERNAL = Set.of(
            "case.objection-raised", "case.complaint-advice-given", "case.revision-proposed", "case.substitute-named");

    private final EventHistory history;
    private final LogProofs log;
    private final SealedEvents events;
    private final Clock clock;

    DecisionProofs(EventHistory history, LogProofs log, SealedEvents events, Clock clock) {
        this.history = history;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The case's events up to its newest decision.
     *
     * @throws Refusal {@code not-found} when there is no such case, or nothing was decided in it yet
     */
    public List<LoggedEvent> upToTheDecision(CaseId caseId) {
        List<LoggedEvent> lines = new ArrayList<>();
        List<LoggedEvent> page;
        do {
            page = history.of(caseId.text(), lines.size() - 1L, Long.MAX_VALUE, PAGE);
            lines.addAll(page);
        } while (page.size() == PAGE);
        while (!lines.isEmpty() && !DecisionExtract.isDecision(lines.getLast().event())) {
            lines.removeLast();
        }
        if (lines.isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        return List.copyOf(lines);
    }

    /** What the case's first event records. @throws Refusal {@code stream-unreadable} */
    public Lodging lodging(List<LoggedEvent> lines) {
        try {
            return Lodgings.of(
                    (ApplicationEvent) SealedEvents.eventOf(lines.getFirst().event(), List.of()));
        } catch (UnreadableEvent unreadable) {
            throw new Refusal(ProblemCode.STREAM_UNREADABLE);
        }
    }

    /**
     * The proof of the decision that these events end with.
     *
     * @param whose data are opened in it; nobody's for a copy that goes from hand to hand
     * @throws Refusal {@code not-yet-visible} when it is not signed for yet, {@code stream-unreadable}
     */
    public DecisionProof of(List<LoggedEvent> lines, Set<PersonId> whose) {
        String note = log.noteCovering(lines.getLast().position());
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
        List<InclusionProof> proofs =
                log.inclusion(lines.stream().map(LoggedEvent::position).toList(), checkpoint.size());
        try {
            return DecisionProof.of(lines, proofs, note, opened(lines, whose));
        } catch (UnreadableEvent | IllegalArgumentException unreadable) {
            throw new Refusal(ProblemCode.STREAM_UNREADABLE);
        }
    }

    /**
     * Whose data somebody's own copy opens: their own, and the beneficiary's where they act today for one who cannot (parent, guardian). A
     * carer, a proxy, whoever only receives the money, pass on nothing of another's.
     */
    public Set<PersonId> ownOf(PersonId reader, Lodging lodging) {
        Set<PersonId> whose = new HashSet<>(Set.of(reader));
        Parties parties = lodging.parties();
        if (parties.applicant().equals(reader) && actsByLaw(parties.representation())) {
            whose.add(parties.beneficiary());
        }
        return whose;
    }

    private boolean actsByLaw(Representation representation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        LocalDate from = representation.from();
        LocalDate until = representation.until();
        boolean byLaw = switch (representation.ground()) {
            case PARENT, GUARDIAN -> true;
            case SELF, CARER, PROXY, UNIT_LIST -> false;
        };
        return byLaw && (from == null || !today.isBefore(from)) && (until == null || !today.isAfter(until));
    }

    private List<OpenedDatum> opened(List<LoggedEvent> lines, Set<PersonId> whose) {
        return lines.stream()
                .map(LoggedEvent::event)
                .filter(event -> !INTERNAL.contains(event.name()))
                .flatMap(event -> events.opened(event, whose).stream())
                .toList();
    }
}
