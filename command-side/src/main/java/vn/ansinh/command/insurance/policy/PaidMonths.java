package vn.ansinh.command.insurance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.kernel.value.Money;

/**
 * The sums of the months of one payment, from the month of the day on. What is paid is not opened again when line, salary or rate change later, as
 * the law is read (a flag of the texts): each month then has the sum of the day of payment. At 0 each has that of its own first day. A
 * payment over whose months nothing changes, as far as is known, does not rest on the reading (ADR-0030).
 */
record PaidMonths(Money each, List<Money> months) {
    /**
     * The months of a payment.
     *
     * @param figure key of the flag
     * @param each of the day of payment
     * @param ofDay what a month has by the figures of a day; one that is not known yet is taken to go on
     */
    static PaidMonths of(
            String figure,
            Money each,
            int count,
            Examination examination,
            Function<Examination, Optional<Money>> ofDay) {
        List<Money> same = new ArrayList<>();
        List<Money> own = new ArrayList<>();
        YearMonth first = YearMonth.from(examination.on());
        for (int month = 0; month < count; month++) {
            same.add(each);
            LocalDate day = first.plusMonths(month).atDay(1);
            own.add(month == 0 ? each : ofDay.apply(examination.on(day)).orElse(each));
        }
        if (same.equals(own) || !examination.knows(figure)) {
            return new PaidMonths(each, same);
        }
        boolean stays = examination.find(figure).map(Parameter::value).orElse(1L) == 1;
        return new PaidMonths(each, stays ? same : own);
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
