package vn.ansinh.kernel.access;

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
import vn.ansinh.kernel.value.Role;

/** What the access log's codes mean to the citizen who reads it, from {@code access/words_*.properties}. */
public final class AccessWords {
    private static final AccessWords VIETNAMESE = read("vi");
    private static final AccessWords ENGLISH = read("en");

    private final Map<String, String> words;

    private AccessWords(Map<String, String> words) {
        this.words = words;
    }

    public static AccessWords vietnamese() {
        return VIETNAMESE;
    }

    public static AccessWords english() {
        return ENGLISH;
    }

    /** What for: an operation of the query contract. */
    public String purpose(String operation) {
        return word("purpose." + operation);
    }

    /** Which fields. */
    public String shown(String shown) {
        return word("shown." + shown);
    }

    public String role(Role role) {
        return word("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Who has not signed in and holds the acknowledgement. */
    public String holder() {
        return word("role.holder");
    }

    Set<String> keys() {
        return words.keySet();
    }

    /** A code without words stands for itself: rows are kept for years, and their operation may be gone. */
    private String word(String key) {
        return words.getOrDefault(key, key.substring(key.indexOf('.') + 1));
    }

    private static AccessWords read(String language) {
        String file = "/access/words_" + language + ".properties";
        try (InputStream in = AccessWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return new AccessWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
