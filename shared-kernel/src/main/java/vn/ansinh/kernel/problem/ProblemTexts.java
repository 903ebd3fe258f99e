package vn.ansinh.kernel.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of problems and of broken rules, in Vietnamese and English, from {@code problems/*.properties}. Both sides and the
 * server's own refusals take them from here, so that one failure reads the same wherever it is met.
 */
public final class ProblemTexts {
    public static final Locale VIETNAMESE = Locale.of("vi");

    /** The first is spoken to whoever asks for neither. */
    public static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private static final Map<Locale, Map<String, String>> PROBLEMS = read("problems");
    private static final Map<Locale, Map<String, String>> RULES = read("rules");
    private static final int LONGEST_HEADER = 200;

    private ProblemTexts() {}

    /** The language of an answer to this {@code Accept-Language}. */
    public static Locale languageOf(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST_HEADER) {
            return VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }

    public static String title(ProblemCode code, Locale language) {
        return text(PROBLEMS, code.wire() + ".title", language);
    }

    public static String detail(ProblemCode code, Locale language) {
        return text(PROBLEMS, code.wire() + ".detail", language);
    }

    /** What the broken rule says, with its arguments filled in. A rule without a text says its code. */
    public static String message(BrokenRule rule, Locale language) {
        String text = text(RULES, rule.code(), language);
        for (int i = 0; i < rule.arguments().size(); i++) {
            text = text.replace("{" + i + "}", rule.arguments().get(i));
        }
        return text;
    }

    /** The codes of all rules that have a text. */
    public static Set<String> ruleCodes() {
        return new TreeSet<>(RULES.getOrDefault(VIETNAMESE, Map.of()).keySet());
    }

    static Map<String, String> problems(Locale language) {
        return PROBLEMS.getOrDefault(language, Map.of());
    }

    static Map<String, String> rules(Locale language) {
        return RULES.getOrDefault(language, Map.of());
    }

    private static String text(Map<Locale, Map<String, String>> texts, String key, Locale language) {
        Map<String, String> spoken = texts.getOrDefault(language, texts.getOrDefault(VIETNAMESE, Map.of()));
        return spoken.getOrDefault(key, key);
    }

    private static Map<Locale, Map<String, String>> read(String name) {
        Map<Locale, Map<String, String>> texts = new HashMap<>();
        for (Locale language : LANGUAGES) {
            texts.put(language, read(name, language));
        }
        return Map.copyOf(texts);
    }

    private static Map<String, String> read(String name, Locale language) {
        String resource = "/problems/" + name + "_" + language.getLanguage() + ".properties";
        try (InputStream in = ProblemTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
