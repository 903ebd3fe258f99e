package vn.ansinh.kernel.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.ansinh.kernel.value.FactCode;

/** Dates, amounts and measures as people of one language write them. */
public final class FiguresInWords {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int TEN = 10;

    private final LawWords words;
    private final boolean english;

    private FiguresInWords(Locale language) {
        this.words = LawWords.in(language);
        this.english = language.getLanguage().equals("en");
    }

    /** English for English, Vietnamese for anything else. */
    public static FiguresInWords in(Locale language) {
        return new FiguresInWords(language);
    }

    public String date(LocalDate date) {
        return english ? date.toString() : date.format(DAY_FIRST);
    }

    /** A whole number with its digits in groups of three. */
    public String number(long number) {
        String grouped = String.format(Locale.ROOT, "%,d", number);
        return english ? grouped : grouped.replace(',', '.');
    }

    public String money(long dong) {
        return words.say("measure.vnd", number(dong));
    }

    /** A value of a fact: a choice in its words, a date, an amount, yes or no. */
    public String value(FactCode code, String value) {
        return switch (code.type()) {
            case DATE -> date(LocalDate.parse(value));
            case MONEY -> money(Long.parseLong(value));
            case AREA -> measured("tenths-of-square-metre", Long.parseLong(value));
            case FLAG -> words.say("measure.flag." + (value.equals("true") ? "1" : "0"));
            case COUNT -> number(Long.parseLong(value));
            case CHOICE -> words.value(code, value);
            case TEXT -> value;
        };
    }

    /** A figure of the law in the unit of its measure, such as {@code tenths}: 25 is 2.5. */
    public String measured(String measure, long value) {
        return switch (measure) {
            case "flag" -> words.say("measure.flag." + value);
            case "tenths", "per-mille", "tenths-of-square-metre" -> words.say("measure." + measure, tenths(value));
            default -> words.say("measure." + measure, number(value));
        };
    }

    private String tenths(long value) {
        String whole = number(value / TEN);
        return value % TEN == 0 ? whole : whole + (english ? "." : ",") + value % TEN;
    }
}
