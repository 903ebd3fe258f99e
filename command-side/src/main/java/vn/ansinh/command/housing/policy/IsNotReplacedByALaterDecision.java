package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;

/** Decision 22/2013 gives way on each day on which Decision 21/2024 pays. */
record IsNotReplacedByALaterDecision(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "no later decision in force";
        return examination
                .find("H1.new-build")
                .map(later -> Verdict.of(false, "replaced", needed))
                .orElseGet(() -> Verdict.of(true, "none", needed));
    }
}
