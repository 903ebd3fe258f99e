package vn.ansinh.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {
    private static final Pattern USED = Pattern.compile(
            "(?:BrokenRule\\.(?:of|byLaw)\\(|new InvalidValue\\(|BrokenRule\\.at\\(\\s*[^;\"]*?(?:\"[^\"]*\"[^,\"]*)?,)\\s*\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void problem_hasTitleAndDetail_inEachLanguage(ProblemCode code) {
        for (Locale language : ProblemTexts.LANGUAGES) {
            assertThat(ProblemTexts.problems(language)).containsKeys(code.wire() + ".title", code.wire() + ".detail");
        }
    }

    @Test
    void problems_haveNoTextTooMany() {
        for (Locale language : ProblemTexts.LANGUAGES) {
            assertThat(ProblemTexts.problems(language)).hasSize(2 * ProblemCode.values().length);
        }
    }

    @Test
    void rules_haveTheSameCodesAndPlaceholders_inEachLanguage() {
        var vietnamese = ProblemTexts.rules(ProblemTexts.VIETNAMESE);
        var english = ProblemTexts.rules(Locale.ENGLISH);

        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        assertThat(english).allSatisfy((code, text) -> {
            assertThat(text).isNotBlank();
            assertThat(placeholders(text)).isEqualTo(placeholders(vietnamese.getOrDefault(code, "")));
        });
    }

    /** Of two texts of one code a reader is shown the second, whatever it was meant for. */
    @ParameterizedTest
    @ValueSource(strings = {"rules_vi", "rules_en", "problems_vi", "problems_en"})
    void code_standsOnce(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/problems", file + ".properties"))) {
            assertThat(lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void ruleCode_hasAText_whereverItStandsInTheSources() {
        Set<String> used = new TreeSet<>();
        for (String module : Set.of("shared-kernel", "command-side", "query-side", "infra/runtime")) {
            used.addAll(codesIn(Path.of("..", module, "src/main/java")));
        }

        assertThat(used).hasSizeGreaterThan(10);
        assertThat(ProblemTexts.ruleCodes()).containsAll(used);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                      vi
            en,                     en
            en-GB;q=0.8,            en
            fr,                     vi
            'fr;q=1, en;q=0.5',     en
            'vi-VN, en;q=0.9',      vi
            ';;;q=zero',            vi
            """)
    void language_isChosen_forAcceptLanguage(@org.jspecify.annotations.Nullable String header, String language) {
        assertThat(ProblemTexts.languageOf(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void message_fillsArguments() {
        assertThat(ProblemTexts.message(BrokenRule.of("header-missing", "If-Match"), Locale.ENGLISH))
                .isEqualTo("The header If-Match is missing.");
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Set<String> codesIn(Path sources) {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> USED.matcher(read(file)).results().forEach(match -> codes.add(match.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
