package vn.ansinh.kernel.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** What detectors, their evidence, links and reasons of an order are called in one language, from {@code fraud/words_*.properties}. */
public final class DetectorWords {
    private static final DetectorWords VIETNAMESE = read("vi");
    private static final DetectorWords ENGLISH = read("en");

    private final Properties words;

    private DetectorWords(Properties words) {
        this.words = words;
    }

    /** English for English, Vietnamese for anything else. */
    public static DetectorWords in(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    /** What a detector looks for, in a sentence. */
    public String detector(String name) {
        return word("detector." + name);
    }

    /** What a piece of evidence shows. */
    public String shows(String code) {
        return word("shows." + code);
    }

    /** What kind of link it is. */
    public String link(String kind) {
        return word("link." + kind);
    }

    /** Why something stands where it stands; {@code {0}} is the value. */
    public String reason(String code, long value) {
        return word("reason." + code).replace("{0}", Long.toString(value));
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** A code without words stands for itself: a page must not fail over a missing word. */
    private String word(String key) {
        return words.getProperty(key, key.substring(key.indexOf('.') + 1));
    }

    private static DetectorWords read(String language) {
        String file = "/fraud/words_" + language + ".properties";
        try (InputStream in = DetectorWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new DetectorWords(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
