package vn.ansinh.command.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.erasure.ErasureCase.Stage;
import vn.ansinh.command.erasure.Keeping.Until;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureApproved;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureProposed;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureRejected;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;

/**
 * Two human beings, neither of them the one concerned or a relative of theirs, and no law that keeps the data. What the law keeps is looked at twice: a
 * case may have been lodged between the proposal and its approval.
 */
public final class ErasureDecisions {
    /** A reason shorter than this says nothing. */
    static final int SHORTEST_REASON = 10;

    private ErasureDecisions() {}

    /**
     * The proposal that is recorded.
     *
     * @param relatives whom the officer has declared, here and below
     * @param underWay whether another erasure of the person is not concluded
     * @throws Refusal with every rule that was broken
     */
    public static ErasureProposed propose(
            ProposeErasure command,
            By by,
            Set<PersonId> relatives,
            LocalDate on,
            boolean underWay,
            Keeping keeping,
            Policy policy) {
        List<BrokenRule> broken = new ArrayList<>();
        human(by, relatives, command.person(), broken);
        if (underWay) {
            broken.add(BrokenRule.of("erasure-under-way"));
        }
        String reason = command.reason().strip();
        if (reason.length() < SHORTEST_REASON) {
            broken.add(BrokenRule.at("/reason", "reason-too-short", Integer.toString(SHORTEST_REASON)));
        }
        kept(command.ground(), on, keeping, policy, broken);
        refuse(broken);
        return new ErasureProposed(by, on, command.person(), command.ground(), Personal.of(command.person(), reason));
    }

    /** The approval that is recorded. @throws Refusal with every rule that was broken */
    public static ErasureApproved approve(
            ErasureCase erasure, By by, Set<PersonId> relatives, LocalDate on, Keeping keeping, Policy policy) {
        List<BrokenRule> broken = new ArrayList<>();
        second(erasure, by, relatives, broken);
        kept(erasure.proposal().ground(), on, keeping, policy, broken);
        refuse(broken);
        return new ErasureApproved(by, on, erasure.proposal().person());
    }

    /** The rejection that is recorded. @throws Refusal with every rule that was broken */
    public static ErasureRejected reject(
            ErasureCase erasure, By by, Set<PersonId> relatives, LocalDate on, @Nullable String note) {
        List<BrokenRule> broken = new ArrayList<>();
        second(erasure, by, relatives, broken);
        refuse(broken);
        PersonId person = erasure.proposal().person();
        return new ErasureRejected(by, on, person, null, note == null ? null : Personal.of(person, note));
    }

    /** Who is not known as a human being could be anybody, the first officer too. */
    private static void human(By by, Set<PersonId> relatives, PersonId concerned, List<BrokenRule> broken) {
        if (by.human() == null) {
            broken.add(BrokenRule.of("officer-not-identified"));
        } else if (by.human().equals(concerned)) {
            broken.add(BrokenRule.of("not-ones-own-erasure"));
        } else if (relatives.contains(concerned)) {
            broken.add(BrokenRule.of("not-a-relatives-erasure"));
        }
    }

    private static void second(ErasureCase erasure, By by, Set<PersonId> relatives, List<BrokenRule> broken) {
        if (erasure.stage() != Stage.PROPOSED) {
            broken.add(BrokenRule.of("erasure-concluded"));
        }
        human(by, relatives, erasure.proposal().person(), broken);
        if (erasure.proposal().by().isSameHumanAs(by)) {
            broken.add(BrokenRule.of("erasure-needs-a-second-person"));
        }
    }

    private static void kept(
            ErasureGround ground, LocalDate on, Keeping keeping, Policy policy, List<BrokenRule> broken) {
        for (CaseId caseId : keeping.open()) {
            broken.add(BrokenRule.of("erasure-case-open", caseId.text()));
        }
        for (CaseId caseId : keeping.paying()) {
            broken.add(BrokenRule.of("erasure-grant-runs", caseId.text()));
        }
        if (keeping.underReview()) {
            broken.add(BrokenRule.of("erasure-review-open"));
        }
        keeping.until()
                .filter(until -> !on.isAfter(until.lastDay()))
                .filter(until -> !policy.overridesRetention(ground, on))
                .map(ErasureDecisions::retained)
                .ifPresent(broken::add);
    }

    private static BrokenRule retained(Until until) {
        return BrokenRule.byLaw(
                "erasure-retention-holds",
                until.rule().source().text(),
                until.lastDay().toString());
    }

    private static void refuse(List<BrokenRule> broken) {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
    }
}
