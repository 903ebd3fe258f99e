package vn.ansinh.command.allowance.policy;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/** Aged 80 or more at death, on a survivor's or another monthly benefit (Art. 11). */
record WasElderlyWithAnotherMonthlyBenefit(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long from = examination.find("F2.age-from").map(Parameter::value).orElse(Long.MAX_VALUE);
        String needed = "age from " + from + " at death, on another monthly benefit";
        Optional<LocalDate> born = examination.facts().date(FactCode.DATE_OF_BIRTH);
        Optional<LocalDate> died = examination.facts().date(FactCode.DATE_OF_DEATH);
        Optional<Money> benefit = examination.facts().money(FactCode.OTHER_MONTHLY_ALLOWANCE);
        if (born.isEmpty() || died.isEmpty() || benefit.isEmpty()) {
            return Verdict.missing(
                    needed, FactCode.DATE_OF_BIRTH, FactCode.DATE_OF_DEATH, FactCode.OTHER_MONTHLY_ALLOWANCE);
        }
        long age = Age.on(died.get(), born.get(), years -> years >= from, examination);
        boolean satisfied = age >= from && !benefit.get().isZero();
        return Verdict.of(satisfied, Age.text(age) + ", " + benefit.get().dong() + " VND a month", needed);
    }
}
