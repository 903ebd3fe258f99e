package vn.ansinh.command.insurance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.kernel.value.Money;

/**
 * The support with the months of one payment, from the month of the day on. What is paid is not opened again when the line or the rate changes later, as
 * the law is read (a flag of the texts): each month then has the support of the day of payment. At 0 each has that of its own first day. A
 * payment over whose months nothing changes, as far as is known, does not rest on the reading.
 */
record PaidMonths(Money each, List<Money> months) {
    private static final String FIGURE = "vsi.paid-months-stay";

    static PaidMonths of(String group, Money each, int supported, Examination examination) {
        List<Money> same = new ArrayList<>();
        List<Money> own = new ArrayList<>();
        YearMonth first = YearMonth.from(examination.on());
        for (int month = 0; month < supported; month++) {
            same.add(each);
            own.add(
                    month == 0
                            ? each
                            : ofMonth(group, each, first.plusMonths(month).atDay(1), examination));
        }
        if (same.equals(own) || !examination.knows(FIGURE)) {
            return new PaidMonths(each, same);
        }
        boolean stays = examination.find(FIGURE).map(Parameter::value).orElse(1L) == 1;
        return new PaidMonths(each, stays ? same : own);
    }

    /** A line or rate that is not known for a month to come is taken to go on. */
    private static Money ofMonth(String group, Money each, LocalDate day, Examination examination) {
        return VoluntarySocialInsurance.support(group, examination.on(day)).orElse(each);
    }

    Money sum() {
        return months.stream().reduce(Money.ZERO, Money::plus);
    }

    /** Such as {@code 165000 × 12}, or {@code 165000 × 10 + 242000 × 2} where months differ. */
    String formula() {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < months.size(); ) {
            int to = from;
            while (to < months.size() && months.get(to).equals(months.get(from))) {
                to++;
            }
            parts.add(months.get(from).dong() + " × " + (to - from));
            from = to;
        }
        return months.isEmpty() ? each.dong() + " × 0" : String.join(" + ", parts);
    }
}
