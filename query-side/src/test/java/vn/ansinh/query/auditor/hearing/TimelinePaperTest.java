package vn.ansinh.query.auditor.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.wording.LawWords;
import vn.ansinh.query.auditor.hearing.Timeline.Making;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.casefile.CaseState;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.paper.EventInWords;
import vn.ansinh.query.paper.PaperWords;
import vn.ansinh.query.paper.RulesOnPaper;
import vn.ansinh.query.paper.Sheets;

class TimelinePaperTest {
    private static final Instant MADE = Instant.parse("2026-03-02T03:04:05Z");
    private static final String REASON =
            "Ưu tiên hộ nghèo ở xã Đồng Kỳ: đủ điều kiện hưởng trợ cấp, mức đã được xét duyệt kỹ lưỡng";

    private static Story story() {
        return new Story("saa-" + "1".repeat(32))
                .then("allowance.lodged", tree -> {
                    Story.at(tree, "/lodging/parties/persons/0/fullName").put("value", "Nguyễn Thị Ngọc Ánh");
                    Story.at(tree, "/lodging/parties/persons/0/birthDate").put("value", "1948-07-09");
                })
                .then("allowance.verified")
                .then("allowance.recommended", tree -> Story.at(tree, "/reason").put("value", REASON))
                .then("case.decided", tree -> {
                    Story.at(tree, "/decision/award").put("amount", 1_250_000);
                    Story.at(tree, "/decision/reason").put("value", REASON + "\n\t☃ \uD83D\uDE00 " + "x".repeat(300));
                })
                .then("case.served");
    }

    private static Timeline timeline(List<Step> steps, PaperWords words) {
        return timeline(steps, words, null);
    }

    private static Timeline timeline(List<Step> steps, PaperWords words, @Nullable LocalDate day) {
        return Timeline.of(
                steps,
                new Making(
                        ActorId.parse("a-" + "5".repeat(32)),
                        MADE,
                        99,
                        MADE,
                        day,
                        new Checkpoint("ansinh.example/log", 120, new byte[32])),
                words);
    }

    private static byte[] paper(List<Step> steps, Locale language) {
        PaperWords words = PaperWords.in(language);
        return TimelinePaper.of(timeline(steps, words), words, language, MADE);
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void paper_saysInVietnamese_whatHappened_withEveryMark() throws IOException {
        List<Step> steps = story().steps();
        String text = text(paper(steps, Locale.of("vi")));

        assertThat(text)
                .contains(
                        "DIỄN BIẾN HỒ SƠ",
                        "Nguyễn Thị Ngọc Ánh",
                        "09/07/1948",
                        "01/07/2025 — Ra quyết định",
                        "1.250.000",
                        "Kết luận theo từng quy định",
                        REASON,
                        "vị trí 99",
                        "Trang 1/",
                        "ansinh.example/log")
                .contains(timeline(steps, PaperWords.in(Locale.of("vi"))).digest());
        assertThat(text(paper(steps, Locale.ENGLISH))).contains("TIMELINE OF A CASE", "Decision", "Page 1 of");
    }

    @Test
    void sameInput_givesTheSameBytes_andAnotherEventOthers() {
        List<Step> steps = story().then("case.complaint-lodged").steps();
        byte[] paper = paper(steps, Locale.ENGLISH);
        assertThat(Arrays.equals(paper(List.copyOf(steps), Locale.ENGLISH), paper))
                .isTrue();
        assertThat(Arrays.equals(paper(steps.subList(0, steps.size() - 1), Locale.ENGLISH), paper))
                .isFalse();
    }

    @Test
    void everythingStands_withinTheSheet_inEmbeddedFonts() throws IOException {
        Story longer = story();
        for (int more = 0; more < 40; more++) {
            longer.then("case.complaint-lodged", tree -> Story.at(tree, "/text").put("value", REASON.repeat(3)));
        }
        List<TextPosition> letters = new ArrayList<>();
        Set<PDFont> fonts = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(paper(longer.steps(), Locale.of("vi")))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                    fonts.add(letter.getFont());
                    super.processTextPosition(letter);
                }
            }.getText(document);
        }
        assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.getX()).isGreaterThanOrEqualTo(Sheets.MARGIN - 1);
            assertThat(letter.getX() + letter.getWidth())
                    .isLessThanOrEqualTo(PDRectangle.A4.getWidth() - Sheets.MARGIN + 1);
            assertThat(letter.getY()).isBetween(30f, PDRectangle.A4.getHeight() - 20);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyEvent_hasWords_alsoWhereItsPersonIsErased(String language) {
        PaperWords words = PaperWords.in(Locale.of(language));
        for (EventCatalogue.Entry entry : EventCatalogue.entries()) {
            if (!ApplicationEvent.class.isAssignableFrom(entry.type())) {
                continue;
            }
            assertThat(words.say("event." + entry.name())).isNotBlank();
            boolean begins = Set.of("allowance.lodged", "housing.proposed", "insurance.registered")
                    .contains(entry.name());
            for (boolean erased : new boolean[] {false, true}) {
                Story story = new Story("saa-" + "1".repeat(32))
                        .then(begins ? entry.name() : "allowance.lodged", tree -> {
                            if (erased) {
                                Story.erase(tree);
                            }
                        });
                if (!begins) {
                    story.then("case.decided").then(entry.name(), tree -> {
                        if (erased) {
                            Story.erase(tree);
                        }
                    });
                }
                Step last = story.steps().getLast();
                assertThat(EventInWords.of(last.event(), last.file().parties(), words, 1, new HashMap<>()))
                        .as("%s", entry.name())
                        .isNotEmpty()
                        .noneMatch(line -> line.contains("{") || line.contains("Personal["));
            }
        }
    }

    private static RuleVerdict verdict(String rule, String article, VerdictOutcome outcome) {
        return new RuleVerdict(rule, "Nghị định 20/2021/NĐ-CP, " + article, outcome, "", "", Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void rule_isSaidOnceWithEachOutcome_andEachAct_andCategoriesWhereTheArticleDoesNotTell(String language) {
        PaperWords words = PaperWords.in(Locale.of(language));
        List<String> said = RulesOnPaper.of(
                List.of(
                        verdict("A6c/category-is-in-force", "Art. 5(6)", VerdictOutcome.SATISFIED),
                        verdict("A6c/disability-is-severe", "Art. 5(6)", VerdictOutcome.SATISFIED),
                        verdict("A6d/category-is-in-force", "Art. 5(6)", VerdictOutcome.SATISFIED),
                        verdict("A6d/disability-is-severe", "Art. 5(6)", VerdictOutcome.NOT_SATISFIED),
                        verdict("A7/category-is-in-force", "Art. 5(7)", VerdictOutcome.SATISFIED)),
                words);

        assertThat(said).hasSize(3);
        assertThat(said.get(0))
                .containsOnlyOnce("20/2021")
                .contains(words.article("Art. 5(6)"), words.article("Art. 5(7)"))
                .doesNotContain(words.category("A6c"), words.category("A7"));
        assertThat(said.get(1))
                .contains(words.category("A6c"), words.of("verdict", VerdictOutcome.SATISFIED))
                .doesNotContain(words.category("A6d"));
        assertThat(said.get(2)).contains(words.category("A6d"), words.of("verdict", VerdictOutcome.NOT_SATISFIED));
    }

    @Test
    void laterRuling_overTheSameVerdicts_refersToTheFirst() throws IOException {
        String text = text(paper(
                story().then("case.complaint-lodged")
                        .then("case.decision-upheld")
                        .steps(),
                Locale.ENGLISH));
        assertThat(text).containsOnlyOnce("What each rule said: –").contains("What each rule said: as under 4");

        String other = text(paper(
                story().then("case.complaint-lodged")
                        .then(
                                "case.decision-upheld",
                                tree -> Story.at(tree, "/grounds/verdicts/value/0")
                                        .put("outcome", "not-satisfied"))
                        .steps(),
                Locale.ENGLISH));
        assertThat(other).doesNotContain("as under");
    }

    /** The list of kinds is open: what nobody foresaw is said as it was written. What we ourselves name has words. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void kindOfDocument_thatTheContractNames_hasWords_andNoOther(String language) throws IOException {
        PaperWords words = PaperWords.in(Locale.of(language));
        Set<String> named = new HashSet<>();
        try (var contract = LawWords.class.getResourceAsStream("/openapi/command.yaml")) {
            String text = new String(Objects.requireNonNull(contract).readAllBytes(), StandardCharsets.UTF_8);
            Pattern.compile("kind: \"?([a-z-]+)\"?, holder:|missing: \\[\"([a-z-]+)\"]")
                    .matcher(text)
                    .results()
                    .forEach(found -> named.add(Objects.requireNonNullElse(found.group(1), found.group(2))));
        }
        assertThat(named)
                .hasSizeGreaterThan(1)
                .allSatisfy(kind -> assertThat(words.document(kind)).isNotEqualTo(kind));
        assertThat(words.document("Bản sao có chứng thực")).isEqualTo("Bản sao có chứng thực");
    }

    @Test
    void dayThatIsAskedAbout_isSaid_andTheCaseIsAsTheActsLeaveIt() {
        PaperWords words = PaperWords.in(Locale.ENGLISH);
        List<Step> all = story().steps();
        List<Step> byTheDay = all.subList(0, 2).stream()
                .map(step -> new Step(step.occurred(), all.getLast().file(), LocalDate.of(2025, 7, 3), step.file()))
                .toList();
        Timeline timeline = timeline(byTheDay, words, LocalDate.of(2025, 7, 3));
        assertThat(timeline.head())
                .anySatisfy(head -> assertThat(head.said()).contains("2025-07-03"))
                .anySatisfy(head -> assertThat(head.said()).isEqualTo(words.say("state.verified")));
        assertThat(timeline.entries()).hasSize(2);
    }

    @Test
    void everyWordOfAClosedList_isThere_inBothLanguages() {
        for (String language : List.of("vi", "en")) {
            PaperWords words = PaperWords.in(Locale.of(language));
            for (var list : List.<Map.Entry<String, Class<? extends Enum<?>>>>of(
                    Map.entry("duty", Duty.class),
                    Map.entry("origin", FactOrigin.class),
                    Map.entry("state", CaseState.class),
                    Map.entry("channel", Kinds.Channel.class),
                    Map.entry("opinion", Kinds.Opinion.class),
                    Map.entry("outcome", Kinds.DecisionOutcome.class),
                    Map.entry("capacity", Kinds.SignerCapacity.class),
                    Map.entry("cadence", Kinds.Cadence.class),
                    Map.entry("verdict", Kinds.VerdictOutcome.class),
                    Map.entry("calendar", Kinds.CalendarKind.class),
                    Map.entry("method", Kinds.ServiceMethod.class),
                    Map.entry("failure", Kinds.ServiceFailure.class),
                    Map.entry("revision", Kinds.RevisionKind.class),
                    Map.entry("source", Kinds.FundingSource.class))) {
                for (Enum<?> constant : list.getValue().getEnumConstants()) {
                    assertThat(words.of(list.getKey(), constant)).isNotBlank();
                }
            }
        }
    }
}
