package vn.ansinh.command.law;

import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.value.Money;

/**
 * What a category pays.
 *
 * @param amount VND per month, or once, by cadence
 * @param months for how many months it is known beforehand; 1 for a one-off sum, 0 while conditions last
 * @param total VND over those months; equal to the amount where months is 0 or 1
 * @param ownPart VND that the person pays beside it over those months; 0 outside insurance
 * @param formula the arithmetic, in figures
 */
public record Sum(Money amount, Cadence cadence, int months, Money total, Money ownPart, String formula) {

    /** So much each month while the conditions last. */
    public static Sum monthly(Money amount, String formula) {
        return new Sum(amount, Cadence.MONTHLY, 0, amount, Money.ZERO, formula);
    }

    public static Sum once(Money amount, String formula) {
        return new Sum(amount, Cadence.ONE_OFF, 1, amount, Money.ZERO, formula);
    }

    /** Both each month. */
    Sum plus(Sum other) {
        Money both = amount.plus(other.amount);
        return monthly(both, amount.dong() + " + " + other.amount.dong() + " = " + both.dong());
    }
}
