package vn.ansinh.query.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.projection.StoredDocument;

class PostedCaseProjectionTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private final PostedCaseProjection posted = new PostedCaseProjection();

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn An, N.V.A.", "đỗ  thị Ấn, Đ.T.Ấ.", "An, A."})
    void initials_areAllThatIsShownOfAName(String name, String initials) {
        assertThat(named(tree -> tree.put("value", name)).initials().valueOrNull())
                .isEqualTo(initials);
    }

    @Test
    void initials_areErasedWithTheName() {
        assertThat(named(Story::erase).initials().isErased()).isTrue();
    }

    private PostedCase named(Consumer<ObjectNode> change) {
        return new Story(CASE)
                .then("allowance.lodged", tree -> change.accept(Story.at(tree, "/lodging/parties/persons/0/fullName")))
                .fold(posted);
    }

    @Test
    void posting_holdsNoOtherDatumOfThePerson_andTheNameSealed() {
        PostedCase shown = new Story(CASE)
                .then("allowance.lodged")
                .then("case.posted")
                .then("case.objection-raised")
                .fold(posted);
        String text = new String(new StoredDocument<>(CASE, 1, 2, shown).closed(), StandardCharsets.UTF_8);

        assertThat(shown.showing()).isTrue();
        assertThat(text).doesNotContain("024090000123", "\"fullname\"", "birth-date", "objection\",\"of");
        assertThat(text.split("\"field\"", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.withdrawn", "case.lapsed", "case.lodged-in-error", "case.closed-by-death"})
    void endedCase_isNoLongerShown(String end) {
        assertThat(new Story(CASE)
                        .then("allowance.lodged")
                        .then("case.posted")
                        .then(end)
                        .fold(posted)
                        .showing())
                .isFalse();
    }

    @Test
    void neverPostedCase_isNotShown() {
        assertThat(new Story(CASE).then("allowance.lodged").fold(posted).showing())
                .isFalse();
    }
}
