package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;

/** A child under six. */
record IsASmallChild(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long below = examination.find("hi.child-under").map(Parameter::value).orElse(0L);
        String needed = "age under " + below;
        return Age.judge(examination, age -> age >= 0 && age < below, needed);
    }
}
