package vn.ansinh.query.auditor.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Properties;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.problem.ProblemTexts;

/** What the controls are and say, from {@code audit/controls_*.properties}. */
final class ControlWords {
    static final ControlWords VIETNAMESE = new ControlWords(ProblemTexts.VIETNAMESE);
    static final ControlWords ENGLISH = new ControlWords(Locale.ENGLISH);

    private final Properties words = new Properties();
    private final Locale language;

    private ControlWords(Locale language) {
        this.language = language;
        String file = "/audit/controls_" + language.getLanguage() + ".properties";
        try (InputStream in = ControlWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name(ControlCode control) {
        return word(control, "name");
    }

    String explanation(ControlCode control) {
        return word(control, "explanation");
    }

    /**
     * What was found, over what, as of where; never a number alone.
     *
     * @param root base64
     */
    String statement(ControlCode control, Tally.Counts counts, long position, String root) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(language);
        String found = word(control, "statement")
                .replace("{exceptions}", numbers.format(counts.exceptions()))
                .replace("{population}", numbers.format(counts.population()))
                .replace("{persons}", numbers.format(counts.persons()))
                .replace("{amount}", numbers.format(counts.amount()));
        return found
                + String.valueOf(words.getProperty("as-of"))
                        .replace("{position}", numbers.format(position))
                        .replace("{root}", root);
    }

    /** What an exception is, or why something could not be seen; a word of an earlier program stands for itself. */
    String kind(String wire) {
        return words.getProperty("kind." + wire, wire);
    }

    private String word(ControlCode control, String what) {
        String key = RecordCodec.wire(control) + "." + what;
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return word;
    }
}
