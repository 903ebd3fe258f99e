package vn.ansinh.kernel.value;

import vn.ansinh.kernel.problem.InvalidValue;

/**
 * An amount in whole Vietnamese đồng, never below zero (the đồng has no minor unit).
 *
 * @param dong VND
 */
public record Money(long dong) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public Money {
        if (dong < 0) {
            throw new InvalidValue("amount-below-zero", "an amount of money is never below zero");
        }
    }

    public Money plus(Money other) {
        try {
            return new Money(Math.addExact(dong, other.dong));
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    /** The difference; refused when the other amount is larger, since no amount is below zero. */
    public Money minus(Money other) {
        return new Money(dong - other.dong);
    }

    public Money times(long count) {
        return share(count, 1);
    }

    /**
     * The part {@code numerator / denominator} of this amount, rounded half up to the whole đồng. Every
     * figure of the law that we know comes out whole; rounding only meets freely chosen incomes.
     */
    public Money share(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new InvalidValue("share-malformed", "a share is a fraction from zero upwards");
        }
        try {
            long scaled = Math.multiplyExact(dong, numerator);
            long whole = scaled / denominator;
            boolean up = scaled % denominator >= denominator - scaled % denominator;
            return new Money(up && scaled % denominator != 0 ? Math.addExact(whole, 1) : whole);
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    public Money min(Money other) {
        return dong <= other.dong ? this : other;
    }

    public Money max(Money other) {
        return dong >= other.dong ? this : other;
    }

    public boolean isZero() {
        return dong == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }

    private static InvalidValue tooLarge() {
        return new InvalidValue("amount-too-large", "the amount does not fit");
    }
}
