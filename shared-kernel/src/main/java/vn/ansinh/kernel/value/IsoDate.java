package vn.ansinh.kernel.value;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as the contracts write them: ten characters, years 1800 to 2999, nothing lenient. */
public final class IsoDate {
    private static final int LENGTH = 10;

    private IsoDate() {}

    static LocalDate parse(String text) {
        if (text.length() != LENGTH) {
            throw new DateTimeException("not a date of ten characters");
        }
        LocalDate date = read(text);
        if (date.getYear() < 1800 || date.getYear() > 2999) {
            throw new DateTimeException("a year outside 1800 to 2999");
        }
        return date;
    }

    /** Any date in its ISO form. By hand where it has ten characters, since dates are read by the dozen in each event. @throws DateTimeException */
    public static LocalDate read(String text) {
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, LENGTH);
            if (year >= 0 && month >= 0 && day >= 0) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(text);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
