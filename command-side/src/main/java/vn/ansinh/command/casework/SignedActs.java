package vn.ansinh.command.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;

/** The signed and numbered acts of a case, oldest first, and what became of each. */
public record SignedActs(List<SignedAct> acts) {
    static final SignedActs NONE = new SignedActs(List.of());

    /**
     * One signed act.
     *
     * @param level 1 or 2 for the conclusion of a complaint of that level, else 0
     * @param upholds whether it leaves an earlier act standing instead of taking its place
     * @param decision what was decided by it; null for an act that upholds, revokes or reopens
     * @param served the service, once it succeeded
     */
    public record SignedAct(
            DecisionNumber number,
            By signer,
            int level,
            boolean upholds,
            @Nullable Decision decision,
            CaseEvent.@Nullable Served served) {

        boolean grants() {
            return decision != null && decision.outcome() == DecisionOutcome.GRANTED;
        }
    }

    /** The newest act: what is served and complained about. */
    public Optional<SignedAct> latest() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast());
    }

    /** The act that stands: the newest that no later one took the place of. What is upheld goes on standing. */
    public Optional<SignedAct> standing() {
        return acts.reversed().stream().filter(act -> !act.upholds()).findFirst();
    }

    /**
     * The decision that first granted what stands granted, whatever changed of it since; empty where the act that stands grants nothing.
     */
    public Optional<Decision> firstGranted() {
        Decision first = null;
        for (SignedAct act : acts) {
            if (!act.upholds()) {
                first = act.grants() ? (first == null ? act.decision() : first) : null;
            }
        }
        return Optional.ofNullable(first);
    }

    /**
     * The acts after an event.
     *
     * @param level of the complaint that the event concludes, else 0
     */
    SignedActs after(ApplicationEvent event, int level) {
        return switch (event) {
            case CaseEvent.Decided e -> with(e.decision().number(), e.by(), 0, false, e.decision());
            case CaseEvent.DecisionAmended e -> with(e.decision().number(), e.by(), level, false, e.decision());
            case CaseEvent.DecisionRevoked e -> with(e.number(), e.by(), level, false, null);
            case CaseEvent.DecisionUpheld e -> with(e.number(), e.by(), level, true, null);
            case CaseEvent.Reopened e -> with(e.number(), e.by(), 0, false, null);
            case CaseEvent.Served e -> served(e);
            case CaseEvent.DueDateMoved e -> moved(e);
            default -> this;
        };
    }

    private SignedActs with(DecisionNumber number, By signer, int level, boolean upholds, @Nullable Decision decision) {
        List<SignedAct> now = new ArrayList<>(acts);
        now.add(new SignedAct(number, signer, level, upholds, decision, null));
        return new SignedActs(List.copyOf(now));
    }

    /** The time to complain moved; that it was served, when and to whom stays. */
    private SignedActs moved(CaseEvent.DueDateMoved event) {
        SignedActs now = this;
        for (SignedAct act : acts) {
            CaseEvent.Served it = act.served();
            if (it != null && it.complaintUntil().equals(event.was())) {
                now = now.served(
                        new CaseEvent.Served(it.by(), it.on(), it.number(), it.to(), it.method(), event.now()));
            }
        }
        return now;
    }

    private SignedActs served(CaseEvent.Served event) {
        return new SignedActs(acts.stream()
                .map(act -> act.number().equals(event.number())
                        ? new SignedAct(act.number(), act.signer(), act.level(), act.upholds(), act.decision(), event)
                        : act)
                .toList());
    }
}
