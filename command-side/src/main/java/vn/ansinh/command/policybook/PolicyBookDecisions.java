package vn.ansinh.command.policybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.PolicyBook.Stage;
import vn.ansinh.command.policybook.PolicyBook.Version;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionApproved;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionRejected;
import vn.ansinh.kernel.event.policy.PolicyRejection;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/**
 * Two human beings, a text that can be law, and no act of the past decided anew. The text is looked at when it is proposed and again
 * when it is approved: another node, of another release, may have taken the proposal. Pure.
 */
public final class PolicyBookDecisions {
    private PolicyBookDecisions() {}

    /**
     * The proposal that is recorded.
     *
     * @param head the policy of the book's {@link PolicyBook#head()}
     * @throws Refusal with every rule that was broken, of an unsound text with file and line
     */
    public static PolicyVersionProposed propose(
            ProposePolicyVersion command, By by, LocalDate on, PolicyBook book, Policy head) {
        List<BrokenRule> broken = new ArrayList<>();
        identified(by, broken);
        String base = command.base();
        if (base != null && !base.equals(book.head())) {
            broken.add(BrokenRule.at("/base", "policy-base-overtaken", book.head()));
        }
        if (command.effectiveOn().isBefore(on)) {
            broken.add(BrokenRule.at("/effectiveOn", "policy-effective-in-the-past", on.toString()));
        }
        broken.addAll(ProposedText.faults(head, command.changed()));
        refuse(broken);
        return new PolicyVersionProposed(
                by,
                on,
                command.version(),
                head.version(),
                ProposedText.of(head.text(), command.changed()).version(),
                command.effectiveOn(),
                command.act(),
                command.changed());
    }

    /**
     * The approval that is recorded.
     *
     * @param head the policy of the book's {@link PolicyBook#head()}
     * @throws Refusal with every rule that was broken
     */
    public static PolicyVersionApproved approve(Version version, By by, LocalDate on, PolicyBook book, Policy head) {
        PolicyVersionProposed proposal = version.proposal();
        List<BrokenRule> broken = new ArrayList<>();
        open(version, broken);
        identified(by, broken);
        if (proposal.by().isSameHumanAs(by)) {
            broken.add(BrokenRule.of("policy-needs-a-second-person"));
        }
        if (proposal.effectiveOn().isBefore(on)) {
            broken.add(BrokenRule.of("policy-effective-in-the-past", on.toString()));
        }
        if (!proposal.base().equals(book.head())) {
            broken.add(BrokenRule.of("policy-base-overtaken", book.head()));
        } else {
            ProposedText.faults(head, proposal.changed()).stream()
                    .map(fault -> BrokenRule.of(fault.code(), fault.arguments().toArray(String[]::new)))
                    .forEach(broken::add);
        }
        refuse(broken);
        return new PolicyVersionApproved(by, on, proposal.version());
    }

    /** The rejection that is recorded. @throws Refusal with every rule that was broken */
    public static PolicyVersionRejected reject(Version version, PolicyRejection reason, By by, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        open(version, broken);
        identified(by, broken);
        boolean own = version.proposal().by().isSameHumanAs(by);
        if (own != (reason == PolicyRejection.TAKEN_BACK)) {
            broken.add(BrokenRule.at("/reason", "policy-taken-back-by-its-proposer"));
        }
        refuse(broken);
        return new PolicyVersionRejected(by, on, version.proposal().version(), reason);
    }

    private static void open(Version version, List<BrokenRule> broken) {
        if (version.stage() != Stage.PROPOSED) {
            broken.add(BrokenRule.of("policy-version-concluded"));
        }
    }

    /** Who is not known as a human being could be anybody, the first officer too. */
    private static void identified(By by, List<BrokenRule> broken) {
        if (by.human() == null) {
            broken.add(BrokenRule.of("official-not-identified"));
        }
    }

    private static void refuse(List<BrokenRule> broken) {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
    }
}
