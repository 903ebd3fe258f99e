package vn.ansinh.command.policybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ansinh.command.policybook.Books.ALLOWANCE;
import static vn.ansinh.command.policybook.Books.CARRIED;
import static vn.ansinh.command.policybook.Books.FIRST;
import static vn.ansinh.command.policybook.Books.ONE;
import static vn.ansinh.command.policybook.Books.OTHER;
import static vn.ansinh.command.policybook.Books.SECOND;
import static vn.ansinh.command.policybook.Books.TODAY;
import static vn.ansinh.command.policybook.Books.allowance;
import static vn.ansinh.command.policybook.Books.command;
import static vn.ansinh.command.policybook.Books.opened;
import static vn.ansinh.command.policybook.Books.risenBase;
import static vn.ansinh.command.policybook.Books.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.policybook.PolicyBook.Stage;
import vn.ansinh.command.policybook.PolicyBook.Version;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionApproved;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.kernel.event.policy.PolicyRejection;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PolicyVersionId;

class PolicyBookDecisionsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static PolicyVersionProposed proposed(PolicyVersionId version, ChangedText... changed) {
        return PolicyBookDecisions.propose(command(version, NEW_YEAR, changed), FIRST, TODAY, opened(), CARRIED);
    }

    private static Version standing(PolicyBook book, PolicyVersionId id) {
        return book.find(id).orElseThrow();
    }

    private static List<BrokenRule> broken(ThrowingCallable asked) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, asked))
                .broken();
    }

    private static List<String> rules(ThrowingCallable asked) {
        return broken(asked).stream().map(BrokenRule::code).toList();
    }

    private static List<BrokenRule> brokenBy(ChangedText... changed) {
        return broken(() -> proposed(ONE, changed));
    }

    @Test
    void proposal_namesBaseAndDigest_forASoundText() {
        PolicyVersionProposed event = proposed(ONE, risenBase());

        assertThat(event.base()).isEqualTo(CARRIED.version());
        Policy policy = Policy.of(ProposedText.of(CARRIED.text(), event.changed()));
        assertThat(event.digest()).isEqualTo(policy.version()).isNotEqualTo(CARRIED.version());
        assertThat(policy.parameter("base.national", NEW_YEAR).orElseThrow().value())
                .isEqualTo(600_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: 2024-06-30, source: nd20, article: \"Art. 4(2)\"|to: 2024-07-15, source: nd20, article: \"Art. 4(2)\"|value: 500000, from: 2024-07-01|policy-rows-overlap|base.national",
                "to: 2024-06-30, source: nd20, article: \"Art. 4(2)\"|to: 2024-05-31, source: nd20, article: \"Art. 4(2)\"|value: 500000, from: 2024-07-01|policy-rows-have-a-gap|base.national",
                "value: 360000, from: 2021-07-01, to: 2024-06-30, source: nd20|value: 360000, from: 2021-07-01, to: 2024-06-30, source: nd99|source: nd99|policy-source-unknown|nd99",
                "value: 360000|value: -360000|value: -360000|policy-figure-not-whole|-360000",
                "key: base.national|key: base.natoinal|key: base.natoinal|policy-parameter-unknown|base.natoinal",
                "value: 360000|value: 360000, until: 2024-06-30|until|policy-text-unsound|unknown key: until",
                "value: 360000, from: 2021-07-01|value: 360000, from: 1 July 2021|1 July 2021|policy-text-unsound|from is not a date: 1 July 2021",
            })
    void unsoundText_isRefused_withFileLineAndReason(String was, String is, String atLine, String code, String detail) {
        ChangedText changed = allowance(was, is);

        assertThat(brokenBy(changed)).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo(code);
            assertThat(rule.pointer()).isEqualTo("/changed/0/text");
            assertThat(rule.arguments()).containsExactly(ALLOWANCE, line(changed.text(), atLine), detail);
        });
    }

    private static String line(String text, String marker) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(marker)) {
                return Integer.toString(i + 1);
            }
        }
        throw new AssertionError("no line has " + marker);
    }

    @Test
    void eachFile_isToldWhatIsWrongWithIt() {
        ChangedText housing = new ChangedText("housing.yaml", "no mapping\n");
        assertThat(brokenBy(allowance("value: 360000", "value: -1"), housing))
                .extracting(BrokenRule::code, BrokenRule::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("policy-figure-not-whole", "/changed/0/text"),
                        org.assertj.core.groups.Tuple.tuple("policy-text-unsound", "/changed/1/text"));
    }

    @Test
    void textThatWouldBeAnotherFile_isRefused() {
        ChangedText smuggled = new ChangedText(ALLOWANCE, "sources: {}\n#=== zz.yaml\nsources: {}\n");
        assertThat(brokenBy(smuggled))
                .singleElement()
                .satisfies(rule -> assertThat(rule.code()).isEqualTo("policy-text-unsound"));
        ChangedText ofTheProvince = new ChangedText("province/own.yaml", "sources: {}\n#=== zz.yaml\nsources: {}\n");
        assertThat(rules(() -> proposed(ONE, ofTheProvince))).containsExactly("policy-text-unsound");
    }

    @Test
    void figureOfTheProvince_belowTheNationalOne_isRefused() {
        String own = """
                sources: {nq: Nghị quyết}
                parameters:
                  - key: base.national
                    measure: vnd
                    rows:
                      - {value: %d, from: 2025-01-01, source: nq, certainty: confirmed}
                """;
        assertThat(brokenBy(new ChangedText("province/own.yaml", own.formatted(499_999))))
                .containsExactly(BrokenRule.at(
                        "/changed/0/text", "policy-figure-below-national", "province/own.yaml", "6", "base.national"));
        assertThat(proposed(ONE, new ChangedText("province/own.yaml", own.formatted(500_000)))
                        .digest())
                .isNotEqualTo(CARRIED.version());
    }

    @Test
    void figureThatIsGone_isRefused_thoughTheTextIsSound() {
        String text = CARRIED.text().files().getOrDefault("housing.yaml", "");
        String sources = text.substring(text.indexOf("sources:"), text.indexOf("parameters:"));
        ChangedText emptied = new ChangedText("housing.yaml", sources + "parameters: []\n");

        List<BrokenRule> missing = brokenBy(emptied);
        assertThat(missing).extracting(BrokenRule::code).containsOnly("policy-entry-missing");
        assertThat(missing).hasSizeGreaterThan(3);
    }

    @Test
    void procedureThatCasesBegan_isNotTakenAway() {
        String text = CARRIED.text().files().getOrDefault("procedures.yaml", "");
        ChangedText renamed = new ChangedText("procedures.yaml", text.replace("social-pension-v2", "pension-v2"));

        assertThat(brokenBy(renamed))
                .extracting(rule -> rule.arguments().getFirst())
                .containsExactly("social-pension-v2");
    }

    @Test
    void calendar_isAFileOfTheBook_readAsStrictly_andLosesNoYear() {
        String calendar = "working-days.yaml";
        String text = CARRIED.text().files().getOrDefault(calendar, "");
        String row = "      - {on: 2026-11-27, name: x, source: labour-code, certainty: confirmed}\n";
        String newer = text.replace("      - {on: 2026-09-01,", row + "      - {on: 2026-09-01,");
        Policy policy = Policy.of(ProposedText.of(
                CARRIED.text(), proposed(ONE, new ChangedText(calendar, newer)).changed()));
        assertThat(policy.calendar().isWorkingDay(LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(CARRIED.calendar().isWorkingDay(LocalDate.of(2026, 11, 27))).isTrue();

        ChangedText saturday = new ChangedText(calendar, newer.replace("on: 2026-11-27", "on: 2026-11-28"));
        assertThat(brokenBy(saturday)).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo("policy-text-unsound");
            assertThat(rule.arguments())
                    .containsExactly(
                            calendar,
                            line(saturday.text(), "2026-11-28"),
                            "2026-11-28 is a day off by its day of the week");
        });
        ChangedText shorter = new ChangedText(calendar, text.substring(0, text.indexOf("  # No notice for 2027")));
        assertThat(brokenBy(shorter)).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo("policy-entry-missing");
            assertThat(rule.arguments()).containsExactly("calendar 2027");
        });
    }

    @Test
    void aFileThatTheProgramHasBesideAnOlderBook_mayBeProposed() {
        Map<String, String> files = new TreeMap<>(CARRIED.text().files());
        files.remove("working-days.yaml");
        Policy older = Policy.of(PolicyText.of(files));
        assertThat(older.calendar().digest()).isEqualTo(CARRIED.calendar().digest());
        PolicyBook book = PolicyBook.unopened(older.version());
        String text = CARRIED.text().files().getOrDefault("working-days.yaml", "");
        PolicyVersionProposed event = PolicyBookDecisions.propose(
                command(ONE, NEW_YEAR, new ChangedText("working-days.yaml", text)), FIRST, TODAY, book, older);
        assertThat(event.digest()).isEqualTo(CARRIED.version());
    }

    @Test
    void files_areThoseOfThePolicy_eachOnce_andAnotherText() {
        ChangedText unknown = new ChangedText("pensions.yaml", "sources: {}\n");
        ChangedText out = new ChangedText("province/../own.yaml", "sources: {}\n");
        assertThat(rules(() -> proposed(ONE, unknown, out)))
                .containsExactly("policy-file-unknown", "policy-file-unknown");
        assertThat(rules(() -> proposed(ONE, risenBase(), risenBase()))).containsExactly("policy-file-twice");
        ChangedText same = new ChangedText(ALLOWANCE, CARRIED.text().files().getOrDefault(ALLOWANCE, ""));
        assertThat(rules(() -> proposed(ONE, same))).containsExactly("policy-nothing-changed");
    }

    @Test
    void version_isInForceFromNoDayBeforeItsApproval() {
        assertThat(rules(() -> PolicyBookDecisions.propose(
                        command(ONE, TODAY.minusDays(1), risenBase()), FIRST, TODAY, opened(), CARRIED)))
                .containsExactly("policy-effective-in-the-past");

        PolicyBook book = with(opened(), proposed(ONE, risenBase()));
        assertThat(PolicyBookDecisions.approve(standing(book, ONE), SECOND, NEW_YEAR, book, CARRIED)
                        .on())
                .isEqualTo(NEW_YEAR);
        assertThat(rules(() ->
                        PolicyBookDecisions.approve(standing(book, ONE), SECOND, NEW_YEAR.plusDays(1), book, CARRIED)))
                .containsExactly("policy-effective-in-the-past");
    }

    @Test
    void proposer_doesNotApprove_whateverAccountTheyUse() {
        PolicyBook book = with(opened(), proposed(ONE, risenBase()));
        By otherAccount = Books.by(3, FIRST.human());
        for (By by : List.of(FIRST, otherAccount)) {
            assertThat(rules(() -> PolicyBookDecisions.approve(standing(book, ONE), by, TODAY, book, CARRIED)))
                    .containsExactly("policy-needs-a-second-person");
        }
        assertThat(rules(() ->
                        PolicyBookDecisions.approve(standing(book, ONE), Books.by(4, null), TODAY, book, CARRIED)))
                .containsExactly("official-not-identified");
    }

    @Test
    void secondOfTwoOnOneBase_isNotApproved() {
        ChangedText housing = new ChangedText(
                "housing.yaml", CARRIED.text().files().getOrDefault("housing.yaml", "") + "# Read again.\n");
        PolicyBook book = with(opened(), proposed(ONE, risenBase()), proposed(OTHER, housing));
        PolicyVersionApproved approved = PolicyBookDecisions.approve(standing(book, ONE), SECOND, TODAY, book, CARRIED);
        PolicyBook after = with(book, approved);
        Policy head = Policy.of(ProposedText.of(CARRIED.text(), List.of(risenBase())));

        assertThat(rules(() -> PolicyBookDecisions.approve(standing(after, OTHER), SECOND, TODAY, after, head)))
                .containsExactly("policy-base-overtaken");
        assertThat(rules(() -> PolicyBookDecisions.propose(
                        new ProposePolicyVersion(OTHER, CARRIED.version(), NEW_YEAR, "Act", List.of(housing)),
                        FIRST,
                        TODAY,
                        after,
                        head)))
                .containsExactly("policy-base-overtaken");
        assertThatThrownBy(() -> with(after, new PolicyVersionApproved(SECOND, TODAY, OTHER)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void rejecting_isForAnother_takingBackForTheProposer_andBothAreTheEnd() {
        PolicyBook book = with(opened(), proposed(ONE, risenBase()));
        Version version = standing(book, ONE);
        assertThat(rules(() -> PolicyBookDecisions.reject(version, PolicyRejection.OVERTAKEN, FIRST, TODAY)))
                .containsExactly("policy-taken-back-by-its-proposer");
        assertThat(rules(() -> PolicyBookDecisions.reject(version, PolicyRejection.TAKEN_BACK, SECOND, TODAY)))
                .containsExactly("policy-taken-back-by-its-proposer");
        PolicyBook back = with(book, PolicyBookDecisions.reject(version, PolicyRejection.TAKEN_BACK, FIRST, TODAY));
        PolicyBook rejected =
                with(book, PolicyBookDecisions.reject(version, PolicyRejection.NOT_ITS_DAYS, SECOND, TODAY));
        for (PolicyBook after : List.of(back, rejected)) {
            assertThat(standing(after, ONE).stage()).isEqualTo(Stage.REJECTED);
            assertThat(after.inForceOn(NEW_YEAR)).isEqualTo(CARRIED.version());
            assertThat(rules(() -> PolicyBookDecisions.approve(standing(after, ONE), SECOND, TODAY, after, CARRIED)))
                    .containsExactly("policy-version-concluded");
        }
    }
}
