package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** From 16 to under 60: neither child nor elderly. */
record IsOfWorkingAge(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long child = examination.need("age.child-below").value();
        long elderly = examination.need("age.elderly-from").value();
        String needed = "age from " + child + " to under " + elderly;
        return Age.on(examination)
                .map(age -> Verdict.of(age >= child && age < elderly, Age.text(age), needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DATE_OF_BIRTH));
    }
}
