package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;

/** A child under 16, or elderly from full 60 (Law on the Elderly 2009 Art. 2). */
record IsAChildOrElderly(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long child = examination.need("age.child-below").value();
        long elderly = examination.need("age.elderly-from").value();
        String needed = "age under " + child + " or from " + elderly;
        return Age.judge(examination, age -> age >= 0 && (age < child || age >= elderly), needed);
    }
}
