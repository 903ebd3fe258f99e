package vn.ansinh.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.codec.RecordCodec;

/**
 * The samples show one constant of each list; stored events hold all of them. A word, once stored, stays readable for ever: it
 * may be joined by others, and is neither renamed nor removed. Words that are new are approved with
 * {@code -Dsamples.approve=true}, to be read and committed.
 */
class WireWordsTest {
    private static final String FILE = "approved/wire-words.txt";

    @Test
    void everyListOfWords_isAsApproved() throws IOException {
        String words = words();
        if (Boolean.getBoolean("samples.approve")) {
            Path path = Path.of("src/test/resources").resolve(FILE);
            Files.createDirectories(path.getParent());
            Files.writeString(path, words);
        }
        try (InputStream in = WireWordsTest.class.getClassLoader().getResourceAsStream(FILE)) {
            assertThat(in).as("approved words " + FILE).isNotNull();
            assertThat(words).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** One line a list: its name, then the words in their order. */
    private static String words() {
        Set<Class<?>> seen = new HashSet<>();
        Map<String, String> lists = new TreeMap<>();
        Collection<EventCatalogue.Entry> entries = EventCatalogue.entries();
        entries.forEach(entry -> collect(entry.type(), seen, lists));
        collect(EventMetadata.class, seen, lists);
        return lists.entrySet().stream()
                .map(list -> list.getKey() + ": " + list.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static void collect(Type type, Set<Class<?>> seen, Map<String, String> lists) {
        if (type instanceof ParameterizedType parameterized) {
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(it -> collect(it, seen, lists));
        } else if (type instanceof Class<?> raw && seen.add(raw)) {
            if (raw.isEnum()) {
                lists.put(
                        raw.getSimpleName(),
                        Arrays.stream(raw.getEnumConstants())
                                .map(constant -> RecordCodec.wire((Enum<?>) constant))
                                .collect(Collectors.joining(" ")));
            } else if (raw.isRecord()) {
                for (RecordComponent component : raw.getRecordComponents()) {
                    collect(component.getGenericType(), seen, lists);
                }
            }
        }
    }
}
