package vn.ansinh.command.gate;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Whether a case lies within somebody's reach; what does not is not found, since they may not know of it. */
@Component
public final class WithinReach {
    private final UnitRegistry units = UnitRegistry.load();

    /** The first of the caller's grants that reaches the case. */
    Optional<Grant> grantFor(Caller caller, Head head) {
        return caller.grants().stream()
                .filter(grant -> reaches(grant, caller, head))
                .findFirst();
    }

    /** Whether the caller's own unit holds the case today, or a superior named them in it: then it needs no broken glass. */
    public boolean holdsOrSubstitutes(Caller caller, Head head) {
        return holds(caller, head)
                || head.substitutes().contains(caller.person().actor());
    }

    private boolean reaches(Grant grant, Caller caller, Head head) {
        return switch (grant.reach()) {
            case OWN -> isParty(caller.person(), head);
            case UNIT -> holdsOrSubstitutes(caller, head);
            case PROVINCE -> true;
        };
    }

    private boolean holds(Caller caller, Head head) {
        UnitCode unit = caller.unit();
        return unit != null
                && units.holdsWithin(head.unit(), unit, caller.moment().businessDate());
    }

    private static boolean isParty(ActingPerson person, Head head) {
        PersonId human = person.human();
        return human != null
                && (human.equals(head.applicant())
                        || human.equals(head.beneficiary())
                        || human.equals(head.receiver()));
    }
}
