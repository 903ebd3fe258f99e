package vn.ansinh.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.value.Role;

class AccessWordsTest {
    private static final AccessMatrix MATRIX = AccessMatrix.load();

    @Test
    void words_sameKeys_inBothLanguages() {
        assertThat(AccessWords.vietnamese().keys())
                .isEqualTo(AccessWords.english().keys());
    }

    @Test
    void purposes_areTheQueriesOfTheMatrix_andTheLookUpWithoutSigningIn() {
        Set<String> queries = new TreeSet<>(Set.of("purpose.lookUpStatus"));
        MATRIX.operations().stream()
                .filter(operation -> MATRIX.grants(operation, EnumSet.allOf(Role.class)).stream()
                        .allMatch(grant -> grant.duty() == null))
                .forEach(operation -> queries.add("purpose." + operation));

        assertThat(AccessWords.english().keys())
                .filteredOn(key -> key.startsWith("purpose."))
                .containsExactlyInAnyOrderElementsOf(queries);
    }

    @Test
    void words_complete_forRoles() {
        for (Role role : Role.values()) {
            assertThat(AccessWords.vietnamese().keys())
                    .contains("role." + role.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Of what names nobody no record says that it was shown. */
    @Test
    void words_complete_forWhatIsShown() {
        Set<Fields> ofSomebody = EnumSet.complementOf(EnumSet.of(Fields.NONE, Fields.TOTALS, Fields.LAW));
        for (AccessWords words : List.of(AccessWords.vietnamese(), AccessWords.english())) {
            assertThat(words.keys())
                    .filteredOn(key -> key.startsWith("shown."))
                    .containsExactlyInAnyOrderElementsOf(ofSomebody.stream()
                            .map(fields -> "shown." + fields.wire())
                            .toList());
        }
    }

    @Test
    void code_standsForItself_withoutWords() {
        assertThat(AccessWords.english().purpose("operationOfOldTimes")).isEqualTo("operationOfOldTimes");
        assertThat(AccessWords.english().purpose("readCase")).isEqualTo("Worked on the case");
    }
}
