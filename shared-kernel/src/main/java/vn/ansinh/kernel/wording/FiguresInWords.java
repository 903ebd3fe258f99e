package vn.ansinh.kernel.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.ansinh.kernel.value.FactCode;

/** Dates, amounts and measures as people of one language write them. */
public final class FiguresInWords {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int TEN = 10;

    /** No longer than a whole number can be; what is longer is none of ours and stays as it is. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])(\\d{1,18})(?:\\.(\\d+))?(?![\\d.,])");

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

    /** Arithmetic as it is recorded, such as {@code 500000 × 2.5 = 1250000}, with its numbers as they are written. */
    public String arithmetic(String formula) {
        return NUMBER.matcher(formula).replaceAll(found -> {
            String decimals = found.group(2);
            String whole = number(Long.parseLong(found.group(1)));
            return decimals == null ? whole : whole + (english ? "." : ",") + decimals;
        });
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
