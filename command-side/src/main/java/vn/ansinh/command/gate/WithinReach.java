package vn.ansinh.command.gate;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.kernel.access.CaseAccess;
import vn.ansinh.kernel.access.CaseAccess.Asker;
import vn.ansinh.kernel.access.CaseAccess.Concerned;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.access.Reach;

/** Whether a case lies within somebody's reach, by the kernel's one rule; what does not is not found, since they may not know of it. */
@Component
public final class WithinReach {
    /** The first of the caller's grants that reaches the case. */
    Optional<Grant> grantFor(Caller caller, Head head) {
        return CaseAccess.first(caller.grants(), asker(caller), concerned(head));
    }

    /** Whether the caller's own unit holds the case today, or a superior named them in it: then it needs no broken glass. */
    public boolean holdsOrSubstitutes(Caller caller, Head head) {
        return CaseAccess.reaches(Reach.UNIT, asker(caller), concerned(head));
    }

    private static Asker asker(Caller caller) {
        return new Asker(
                caller.person().actor(),
                caller.person().human(),
                caller.unit(),
                caller.moment().businessDate());
    }

    private static Concerned concerned(Head head) {
        return new Concerned(
                head.unit(),
                List.of(head.applicant(), head.beneficiary(), head.receiver()),
                head.substitutes(),
                head.postedUntil());
    }
}
