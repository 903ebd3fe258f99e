package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * A bank account that a benefit may be paid to, in the name of the person it is a datum of. Whether the bank knows the account is the
 * bank's to say.
 *
 * @param bank the bank's name as the person wrote it
 * @param number six to nineteen digits; personal data, therefore kept out of {@link #toString()}
 */
public record BankAccount(String bank, String number) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,19}");

    public BankAccount {
        if (bank.isBlank()) {
            throw new InvalidValue("bank-account-without-bank", "an account is with a bank");
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new InvalidValue("bank-account-malformed", "an account's number has six to nineteen digits");
        }
    }

    @Override
    public String toString() {
        return "BankAccount[not shown]";
    }
}
