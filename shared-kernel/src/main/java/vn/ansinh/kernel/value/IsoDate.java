package vn.ansinh.kernel.value;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as the contracts write them: ten characters, years 1800 to 2999, nothing lenient. */
final class IsoDate {
    private IsoDate() {}

    static LocalDate parse(String text) {
        if (text.length() != 10) {
            throw new DateTimeException("not a date of ten characters");
        }
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1800 || date.getYear() > 2999) {
            throw new DateTimeException("a year outside 1800 to 2999");
        }
        return date;
    }
}
