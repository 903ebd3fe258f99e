package vn.ansinh.query.caseworker.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.query.casefile.Story;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Ấn, nguyen van an",
        "ĐỖ THỊ ĐÀO, do thi dao",
        "Trần  Ngọc-Ánh, tran ngoc anh",
        "Ỷ Lan Y Lan, y lan",
        "Ngô Bảo Châu, ngo bao chau"
    })
    void words_areLowerCaseWithoutMarks(String name, String words) {
        assertThat(NameWords.of(name)).containsExactly(words.split(" "));
    }

    @Test
    void decomposedLetters_areTheSameAsComposed() {
        assertThat(NameWords.of("A\u0302\u0301n")).isEqualTo(NameWords.of("Ấn"));
    }

    @Test
    void nothingButSigns_hasNoWords() {
        assertThat(NameWords.of(" .,* ")).isEmpty();
    }

    @Test
    void correctedName_isFoundByItsNewWordsAlone() {
        CaseNames names = new Story("saa-00000000000000000000000000000001")
                .then(
                        "allowance.lodged",
                        tree -> Story.at(tree, "/lodging/parties/persons/0/fullName")
                                .put("value", "Nguyễn Văn An"))
                .then(
                        "case.party-corrected",
                        tree -> Story.at(tree, "/now/fullName").put("value", "Nguyễn Văn Ân Đức"))
                .fold(new CaseNamesProjection(
                        new NameWords((purpose, word) -> "of-" + word),
                        new SoughtNumbers((purpose, word) -> "of-" + word)));

        assertThat(names.persons().getFirst().words()).containsExactly("of-nguyen", "of-van", "of-an", "of-duc");
    }
}
