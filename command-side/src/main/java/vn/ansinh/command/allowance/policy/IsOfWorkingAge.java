package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;

/** From 16 to under 60: neither child nor elderly. */
record IsOfWorkingAge(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long child = examination.need("age.child-below").value();
        long elderly = examination.need("age.elderly-from").value();
        String needed = "age from " + child + " to under " + elderly;
        return Age.judge(examination, age -> age >= child && age < elderly, needed);
    }
}
