package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;

/** At least 15 years old. */
record IsOldEnough(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long from = examination.find("vsi.age-from").map(Parameter::value).orElse(0L);
        String needed = "age from " + from;
        return Age.judge(examination, age -> age >= from, needed);
    }
}
