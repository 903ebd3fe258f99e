package vn.ansinh.query.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.wording.FiguresInWords;
import vn.ansinh.kernel.wording.LawWords;
import vn.ansinh.kernel.wording.RuleInWords;

/** What papers say in one language, from {@code paper/words_*.properties}; law and figures are said as everywhere else. */
public final class PaperWords {
    private final Properties words = new Properties();
    private final LawWords law;
    private final FiguresInWords figures;
    private final RuleInWords rules;
    private final DateTimeFormatter times;
    private final DateTimeFormatter months;

    private PaperWords(Locale language) {
        boolean english = language.getLanguage().equals("en");
        law = LawWords.in(language);
        figures = FiguresInWords.in(language);
        rules = RuleInWords.in(language);
        times = DateTimeFormatter.ofPattern(english ? "yyyy-MM-dd HH:mm:ss" : "dd/MM/yyyy HH:mm:ss", Locale.ROOT)
                .withZone(Moment.ZONE);
        months = DateTimeFormatter.ofPattern(english ? "yyyy-MM" : "MM/yyyy", Locale.ROOT);
        String file = "/paper/words_" + (english ? "en" : "vi") + ".properties";
        try (InputStream in = PaperWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** English for English, Vietnamese for anything else. */
    public static PaperWords in(Locale language) {
        return new PaperWords(language);
    }

    /** A sentence with its places filled; words that are not there are a fault of the program. */
    public String say(String key, String... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key);
        }
        for (int at = 0; at < arguments.length; at++) {
            text = text.replace("{" + at + "}", arguments[at]);
        }
        return text;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** A constant of a closed list. */
    public String of(String list, Enum<?> constant) {
        return say(list + "." + RecordCodec.wire(constant));
    }

    public String date(LocalDate date) {
        return figures.date(date);
    }

    public String month(YearMonth month) {
        return months.format(month);
    }

    /** In Asia/Ho_Chi_Minh. */
    public String time(Instant time) {
        return times.format(time);
    }

    public String money(Money money) {
        return figures.money(money.dong());
    }

    public String arithmetic(String formula) {
        return figures.arithmetic(formula);
    }

    public String number(long number) {
        return figures.number(number);
    }

    public String scheme(Scheme scheme) {
        return law.scheme(scheme);
    }

    public String category(Award award) {
        return personal(award.category(), law::category);
    }

    public String category(String code) {
        return law.category(code);
    }

    /** What a rule asks for, with the figures of the day. */
    public String needed(RuleVerdict verdict) {
        return rules.needed(verdict.rule().substring(verdict.rule().indexOf('/') + 1), verdict.needed());
    }

    public String article(String source) {
        return rules.article(source);
    }

    public String fact(String key, StatedFact fact) {
        return say(
                key,
                law.fact(fact.code()),
                personal(fact.value(), value -> value(fact.code(), value)),
                of("origin", fact.origin()) + days(fact));
    }

    /** On which day a register was looked up or a visit made, and until when what was found holds. */
    private String days(StatedFact fact) {
        LocalDate asOf = fact.asOf();
        LocalDate until = fact.validUntil();
        return (asOf == null || !fact.origin().isOfADay() ? "" : say("said.as-of", date(asOf)))
                + (until == null ? "" : say("said.valid-until", date(until)));
    }

    /** What is not of its code's form stands for itself: a paper must not fail over one value. */
    private String value(FactCode code, String value) {
        try {
            return figures.value(code, value);
        } catch (DateTimeException | IllegalArgumentException other) {
            return value;
        }
    }

    public String text(@Nullable Personal<String> datum) {
        return personal(datum, value -> value);
    }

    /** Documents that are asked for: by kind, or in the letter's own words. */
    public String documents(Personal<List<String>> datum) {
        return personal(datum, value -> value.stream().map(law::document).collect(Collectors.joining("; ")));
    }

    public String document(String kind) {
        return law.document(kind);
    }

    public <T> String personal(@Nullable Personal<T> datum, Function<T, String> told) {
        if (datum == null) {
            return say("none");
        }
        return datum.value().map(told).orElseGet(() -> say("erased"));
    }
}
