package vn.ansinh.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

class LawWordsTest {
    private final LawWords vietnamese = LawWords.in(Locale.of("vi"));
    private final LawWords english = LawWords.in(Locale.ENGLISH);

    @Test
    void words_sameKeys_inBothLanguages() {
        assertThat(vietnamese.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void words_complete_forSchemesFactsAndChoices(String language) {
        LawWords words = LawWords.in(Locale.of(language));
        for (Scheme scheme : Scheme.values()) {
            assertThat(words.keys()).contains("scheme." + scheme.wire());
        }
        for (FactCode code : FactCode.values()) {
            assertThat(words.keys()).contains("fact." + code.wire());
            code.choices().forEach(it -> assertThat(words.keys()).contains("choice." + code.wire() + "." + it));
        }
    }

    @Test
    void words_noneLeftOver_ofFactsThatAreGone() {
        for (String key : vietnamese.keys()) {
            String[] parts = key.split("\\.");
            if (parts[0].equals("fact") || parts[0].equals("choice")) {
                FactCode code = FactCode.ofWire(parts[1]);
                assertThat(parts.length == 2 || code.choices().contains(parts[2]))
                        .as(key)
                        .isTrue();
            }
        }
    }

    @Test
    void rule_itsWords_withOrWithoutCategory() {
        assertThat(vietnamese.rule("H1/lives-in-the-house")).isEqualTo("Thường trú và đang ở tại căn nhà");
        assertThat(english.rule("lives-in-the-house")).isEqualTo("Lives in the house with permanent residence");
        assertThat(english.category("A4+A6c"))
                .isEqualTo("Poor or near-poor single parent, for each child; Person with a severe disability");
        assertThat(english.value(FactCode.DISABILITY_DEGREE, "severe")).isEqualTo("Severe");
        assertThat(english.value(FactCode.FLOOR_AREA, "165")).isEqualTo("165");
        assertThat(english.rule("some-rule-of-later")).isEqualTo("some-rule-of-later");
    }
}
