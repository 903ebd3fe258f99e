package vn.ansinh.kernel.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/** The words of one language for schemes, categories, rules, facts and their choices, from {@code law/words_*.properties}. */
public final class LawWords {
    private static final LawWords VIETNAMESE = read("vi");
    private static final LawWords ENGLISH = read("en");

    private final Map<String, String> words;

    private LawWords(Map<String, String> words) {
        this.words = words;
    }

    /** English for English, Vietnamese for anything else. */
    public static LawWords in(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    public String scheme(Scheme scheme) {
        return word("scheme." + scheme.wire());
    }

    /** The same of one kind of help. */
    public String scheme(Scheme scheme, Help help) {
        return help == Help.REGULAR ? scheme(scheme) : word("emergency." + scheme.wire());
    }

    /** What a category is; categories granted together (A4+A6c) are joined. */
    public String category(String code) {
        StringBuilder all = new StringBuilder();
        for (String one : code.split("\\+")) {
            all.append(all.isEmpty() ? "" : "; ").append(word("category." + one));
        }
        return all.toString();
    }

    /** What a rule asks for; takes {@code lives-in-the-house} and, as decisions store it, {@code H1/lives-in-the-house}. */
    public String rule(String code) {
        return word("rule." + code.substring(code.indexOf('/') + 1));
    }

    public String fact(FactCode code) {
        return word("fact." + code.wire());
    }

    /** A kind of document. The list of kinds is open: one that is not known here, and what a letter says in words of its own, stands for itself. */
    public String document(String kind) {
        return words.getOrDefault("document." + kind, kind);
    }

    /** What a choice means; any other value of a fact stands for itself. */
    public String value(FactCode code, String value) {
        return words.getOrDefault("choice." + code.wire() + "." + value, value);
    }

    /**
     * What a figure of the law is, by its key; figures of one kind share their words, with the category's before them ({@code
     * A6c.coefficient}).
     */
    public String figure(String key) {
        String own = words.get("figure." + key);
        if (own != null) {
            return own;
        }
        int end = key.lastIndexOf('.');
        String kind = words.get("figure-kind." + key.substring(end + 1));
        return kind == null || end < 0 ? key : kind + " (" + word("category." + key.substring(0, end)) + ")";
    }

    /** What is not settled about a figure; empty where nothing is known to be open. */
    public String open(String figure) {
        return words.getOrDefault("open." + figure, "");
    }

    /** A sentence of the answer with its places filled; the key itself where there are no such words. */
    public String say(String key, String... arguments) {
        String text = words.getOrDefault(key, key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i]);
        }
        return text;
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    Set<String> keys() {
        return words.keySet();
    }

    /** A code without words stands for itself: a page must not fail over a missing word. */
    private String word(String key) {
        return words.getOrDefault(key, key.substring(key.indexOf('.') + 1));
    }

    private static LawWords read(String language) {
        String file = "/law/words_" + language + ".properties";
        try (InputStream in = LawWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return new LawWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
