package vn.ansinh.proof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says is held by a test names a test that there is. */
class DocumentsTest {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Proof))`");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "infra/docs/promises.md", "infra/docs/asvs.md", "infra/docs/threat-model.md"})
    void document_namesTestsThatAreThere(String document) throws IOException {
        Set<String> named = named(Files.readString(PROJECT.resolve(document)));

        assertThat(named).as("tests named in " + document).isNotEmpty();
        assertThat(tests()).containsAll(named);
    }

    @Test
    void reader_seesATestThatIsNotThere() throws IOException {
        assertThat(named("held by `NobodyWroteThisTest` and `DocumentsTest`"))
                .containsExactly("DocumentsTest", "NobodyWroteThisTest");
        assertThat(tests()).contains("DocumentsTest").doesNotContain("NobodyWroteThisTest");
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAMED.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static Set<String> tests() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String room : Set.of("shared-kernel", "command-side", "query-side", "infra")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(room))) {
                names.addAll(files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(".*(Test|IT|Proof)\\.java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .collect(Collectors.toSet()));
            }
        }
        return names;
    }
}
