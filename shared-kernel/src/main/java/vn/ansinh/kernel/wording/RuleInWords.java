package vn.ansinh.kernel.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule needed and where it stands, in one language. A verdict's own text is in English, as decisions store it; its
 * figures are put into the rule's sentence of the language ({@code needed.<rule>.<how many figures>}).
 */
public final class RuleInWords {
    private static final Pattern FIGURE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d+\\.\\d|\\d+");
    private static final Pattern ARTICLE = Pattern.compile("Art\\. (\\d+)(?:\\((\\d+)([a-zđ]?)\\))?");
    private static final Pattern AGE = Pattern.compile("age (\\d+)");

    /** From here on a number is grouped; years and months are not. */
    private static final long GROUPED_FROM = 10_000;

    private final LawWords words;
    private final FiguresInWords figures;
    private final boolean english;

    private RuleInWords(Locale language) {
        this.words = LawWords.in(language);
        this.figures = FiguresInWords.in(language);
        this.english = language.getLanguage().equals("en");
    }

    /** English for English, Vietnamese for anything else. */
    public static RuleInWords in(Locale language) {
        return new RuleInWords(language);
    }

    /** What the rule asks for, with the figures of the day where it has any. */
    public String needed(String rule, String needed) {
        List<String> found = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(needed);
        while (matcher.find()) {
            found.add(figure(matcher.group()));
        }
        String key = "needed." + rule + "." + found.size();
        return words.has(key) ? words.say(key, found.toArray(String[]::new)) : words.rule(rule);
    }

    /** The age that a rule found; empty where it looked at something else. */
    public String age(String found) {
        Matcher matcher = AGE.matcher(found);
        return matcher.matches() ? words.say("found.age", matcher.group(1)) : "";
    }

    /** {@code Nghị định 20/2021/NĐ-CP, Art. 5(5a)} as one cites it: điểm a khoản 5 Điều 5. */
    public String article(String source) {
        return english ? source : ARTICLE.matcher(source).replaceAll(RuleInWords::cited);
    }

    private static String cited(MatchResult found) {
        String point = found.group(3) == null || found.group(3).isEmpty() ? "" : "điểm " + found.group(3) + " ";
        String clause = found.group(2) == null ? "" : point + "khoản " + found.group(2) + " ";
        return clause + "Điều " + found.group(1);
    }

    private String figure(String text) {
        if (text.contains("-")) {
            return figures.date(LocalDate.parse(text));
        }
        if (text.contains(".")) {
            return figures.measured("tenths-of-square-metre", Long.parseLong(text.replace(".", "")));
        }
        long number = Long.parseLong(text);
        return number < GROUPED_FROM ? text : figures.number(number);
    }
}
