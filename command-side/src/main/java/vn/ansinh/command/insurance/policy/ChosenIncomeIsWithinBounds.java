package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The income chosen lies between the rural poverty line and twenty times the reference level. */
record ChosenIncomeIsWithinBounds(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        return examination
                .find("rural-poverty-line")
                .map(line -> judge(examination, line.value(), most(examination)))
                .orElseGet(() -> Verdict.of(false, "no poverty line on " + examination.on(), "in force"));
    }

    private static Verdict judge(Examination examination, long least, long most) {
        String needed = "from " + least + " to " + most + " VND a month";
        return examination
                .facts()
                .money(FactCode.CHOSEN_INCOME)
                .map(it -> Verdict.of(it.dong() >= least && it.dong() <= most, it.dong() + " VND a month", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.CHOSEN_INCOME));
    }

    private static long most(Examination examination) {
        return examination
                .find("base-salary")
                .flatMap(salary -> examination
                        .find("vsi.income-at-most")
                        .map(times -> salary.money().times(times.value()).dong()))
                .orElse(0L);
    }
}
