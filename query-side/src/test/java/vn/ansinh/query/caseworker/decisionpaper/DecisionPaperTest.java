package vn.ansinh.query.caseworker.decisionpaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.paper.PaperWords;

class DecisionPaperTest {
    private static final Instant MADE = Instant.parse("2026-03-02T03:04:05Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint("ansinh.example/log", 120, new byte[32]);

    private static Story decided() {
        return new Story("saa-" + "1".repeat(32))
                .then(
                        "allowance.lodged",
                        tree -> Story.at(tree, "/lodging/parties/persons/0/fullName")
                                .put("value", "Nguyễn Thị Ngọc Ánh"))
                .then("case.decided", tree -> {
                    Story.at(tree, "/decision/award").put("amount", 1_250_000);
                    Story.at(tree, "/decision/award/formula").put("value", "500000 × 2.5 = 1250000");
                    Story.at(tree, "/decision/reason").put("value", "Đủ điều kiện hưởng.");
                });
    }

    private static final int DECIDED = 2;

    private static byte[] paper(List<Step> steps, Locale language) {
        return DecisionPaper.of(
                        steps.subList(0, DECIDED), steps.getLast().file(), CHECKPOINT, MADE, PaperWords.in(language))
                .pdf(language, MADE);
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void paper_saysWhatWasDecided_andWhatProvesIt() throws IOException {
        List<Step> steps = decided().steps();
        String leaf = HexFormat.of().formatHex(LogLeaf.hashOf(steps.getLast().logged()));
        String text = text(paper(steps, Locale.of("vi")));
        assertThat(text)
                .contains(
                        "QUYẾT ĐỊNH",
                        "Nguyễn Thị Ngọc Ánh",
                        "500.000 × 2,5 = 1.250.000",
                        "Đủ điều kiện hưởng.",
                        "7/7/QĐ-UBND",
                        "đang có hiệu lực",
                        "kể từ ngày nhận được quyết định",
                        "ansinh.example/log, 120 vị trí")
                .contains(leaf);
        assertThat(text(paper(steps, Locale.ENGLISH))).contains("DECISION", "in force", "Leaf hash");
    }

    private static Consumer<ObjectNode> ruled(String outcome) {
        return tree -> {
            ArrayNode verdicts = (ArrayNode) tree.at("/decision/grounds/verdicts/value");
            ObjectNode like = (ObjectNode) verdicts.remove(0);
            for (String rule : List.of(
                    "A6c/disability-is-severe",
                    "A6a/disability-is-extremely-severe",
                    "household-is-on-a-recognised-list")) {
                verdicts.add(like.deepCopy().put("rule", rule));
            }
            ((ObjectNode) tree.at("/decision")).put("outcome", outcome);
            if (outcome.equals("granted")) {
                Story.at(tree, "/decision/award/category").put("value", "A6c");
            } else {
                ((ObjectNode) tree.at("/decision")).remove("award");
            }
        };
    }

    /** Whoever was granted reads why; whoever was refused reads all that was looked at. */
    @Test
    void whatIsGranted_restsOnTheRulesOfItsCategory_andARefusalOnAll() throws IOException {
        String others = "diện khác";
        assertThat(text(paper(
                        new Story("saa-" + "1".repeat(32))
                                .then("allowance.lodged")
                                .then("case.decided", ruled("granted"))
                                .steps(),
                        Locale.of("vi"))))
                .contains("Khuyết tật nặng theo", "Hộ có trong danh sách được công nhận", others)
                .doesNotContain("Khuyết tật đặc biệt nặng theo");
        assertThat(text(paper(
                        new Story("saa-" + "1".repeat(32))
                                .then("allowance.lodged")
                                .then("case.decided", ruled("refused"))
                                .steps(),
                        Locale.of("vi"))))
                .contains("Khuyết tật nặng theo", "Khuyết tật đặc biệt nặng theo")
                .doesNotContain(others);
    }

    @Test
    void onceItIsServed_thePaperSaysUntilWhen_andOnceItIsRevoked_thatItIsNoMore() throws IOException {
        Story served = decided()
                .then("case.served", tree -> Story.at(tree, "/complaintUntil").put("dueOn", "2025-10-03"));
        assertThat(text(paper(served.steps(), Locale.of("vi")))).contains("được khiếu nại đến hết ngày 03/10/2025");
        Story revoked = served.then("case.decision-revoked");
        assertThat(text(paper(revoked.steps(), Locale.of("vi")))).contains("không còn hiệu lực");
    }

    @Test
    void sameInput_givesTheSameBytes_andAnErasedPersonLeavesAPaper() throws IOException {
        List<Step> steps = decided().steps();
        assertThat(paper(steps, Locale.ENGLISH)).isEqualTo(paper(steps, Locale.ENGLISH));
        Story erased = new Story("saa-" + "1".repeat(32))
                .then("allowance.lodged", Story::erase)
                .then("case.decided", Story::erase);
        assertThat(text(paper(erased.steps(), Locale.of("vi")))).contains("(dữ liệu đã xoá)");
    }
}
