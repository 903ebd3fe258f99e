package vn.ansinh.command.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.casework.Interest;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * A case that is audited, and who has to keep off it. Pure.
 *
 * @param unit where it was lodged
 * @param parties everybody who is listed in it
 * @param relatives whom whoever acts has declared
 * @param acted everybody of whom the case has an act
 */
public record AuditedCase(
        CaseId caseId,
        UnitCode unit,
        PersonId beneficiary,
        Set<PersonId> parties,
        Set<PersonId> relatives,
        Set<WhoActed> acted) {
    public AuditedCase {
        parties = Set.copyOf(parties);
        relatives = Set.copyOf(relatives);
        acted = Set.copyOf(acted);
    }

    /** The rule of conduct that whoever acts would break: it is their own case, or a relative's. */
    public Optional<BrokenRule> tooNear(By by) {
        return Interest.in(parties, by.human(), relatives);
    }

    /** Every rule that keeps an auditor off: nobody audits what they had a part in either, under whatever account. */
    List<String> barring(By auditor) {
        List<String> rules = new ArrayList<>();
        tooNear(auditor).map(BrokenRule::code).ifPresent(rules::add);
        if (hadAPart(auditor)) {
            rules.add("auditor-had-a-part");
        }
        return rules;
    }

    /** Whether the case has an act of this human being, under whatever account. */
    public boolean hadAPart(By by) {
        PersonId human = by.human();
        var who = new WhoActed(by.actor().text(), human == null ? null : human.text());
        return acted.stream().anyMatch(who::isSameHumanAs);
    }
}
