package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can be named where an article of law is asked for. */
class CitationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Art. 8",
                "Luật 91/2025/QH15, Điều 16 và Điều 19(1)(c)",
                "Nghị định 20/2021/NĐ-CP, Điều 5 khoản 1 điểm đ",
                "Decree 20/2021/NĐ-CP, Art. 8",
                "Thông tư liên tịch 29/2014/TTLT-BLĐTBXH-BTC, Điều 3",
                "Quyết định số 24/2021/QĐ-TTg, Phụ lục II",
                "Bộ luật 91/2015/QH13, Điều 147–148",
                " Decree 76/2024/NĐ-CP; Art. 1(1) "
            })
    void citation_isTaken(String text) {
        assertThat(Citation.fault(text, "/article")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều 5, ông Nguyễn Văn An",
                "Luật Người cao tuổi 2009",
                "Nguyễn Văn An",
                "Điều 024090000123",
                "Điều 024 090 000 123",
                "Điều khoản",
                "An 5",
                "5/lan",
                "…"
            })
    void whateverElse_isRefusedAtItsPlace(String text) {
        assertThat(Citation.fault(text, "/article")).hasValueSatisfying(rule -> {
            assertThat(rule.code()).isEqualTo("article-is-no-citation");
            assertThat(rule.pointer()).isEqualTo("/article");
        });
    }
}
