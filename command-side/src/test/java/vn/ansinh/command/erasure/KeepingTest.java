package vn.ansinh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.command.erasure.Keeping.Until;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.law.RetainedRecord;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.command.port.PersonCases.Act;
import vn.ansinh.command.port.PersonCases.Course;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** What keeps a person's data, over the approved samples of the events: a line is {@code name@date} for each act. */
class KeepingTest {
    private static final Policy POLICY = Policy.load();
    private static final LocalDate TODAY = Officers.TODAY;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ends without a decision         | case.withdrawn@2026-03-05                        | ended  | 2046-03-05
            the latest act counts           | case.withdrawn@2026-03-05 case.party-corrected@2026-03-01 | ended | 2046-03-05
            a leap day                      | case.lapsed@2024-02-29                           | ended  | 2044-02-29
            refused                         | case.decided-refused@2026-04-01 case.served@2026-04-03 | ended | 2046-04-03
            granted once                    | case.decided-once@2026-04-01                     | ended  | 2046-04-01
            granted monthly                 | case.decided-monthly@2026-04-01                  | paying |
            granted yearly                  | case.decided-yearly@2026-04-01                   | paying |
            revoked                         | case.decided-monthly@2026-04-01 case.decision-revoked@2026-06-01 | ended | 2046-06-01
            amended to a refusal            | case.decided-monthly@2026-04-01 case.decision-amended-refused@2026-06-02 | ended | 2046-06-02
            complaint not answered          | case.decided-refused@2026-04-01 case.complaint-lodged@2026-05-01 | open |
            complaint upheld                | case.decided-refused@2026-04-01 case.complaint-lodged@2026-05-01 case.decision-upheld@2026-05-20 | ended | 2046-05-20
            the grant stays with the upheld | case.decided-monthly@2026-04-01 case.complaint-lodged@2026-05-01 case.decision-upheld@2026-05-20 | paying |
            revision not carried out        | case.decided-once@2026-04-01 case.revision-proposed@2026-05-01 | open |
            """)
    void aCase_isOpenOrPayingOrHasEnded(String name, String acts, String state, String lastDay) {
        Keeping keeping = Keeping.of(List.of(course(1, false, acts)), POLICY, TODAY);

        assertThat(keeping.open()).as(name).hasSize(state.equals("open") ? 1 : 0);
        assertThat(keeping.paying()).as(name).hasSize(state.equals("paying") ? 1 : 0);
        assertThat(keeping.until().map(Until::lastDay).map(LocalDate::toString).orElse(null))
                .as(name)
                .isEqualTo(lastDay);
    }

    @Test
    void aCaseThatHoldsAReservation_isOpen_whateverCameLast() {
        Keeping keeping = Keeping.of(List.of(course(1, true, "case.reopened@2026-05-01")), POLICY, TODAY);

        assertThat(keeping.open()).containsExactly(caseId(1));
        assertThat(keeping.until()).isEmpty();
    }

    @Test
    void ofSeveralCases_theLatestEndCounts_andEachThatHoldsIsNamed() {
        Keeping keeping = Keeping.of(
                List.of(
                        course(1, false, "case.withdrawn@2021-08-01"),
                        course(2, false, "case.lapsed@2025-12-31"),
                        course(3, true, "case.supplemented@2026-01-01"),
                        course(4, false, "case.decided-monthly@2026-01-01")),
                POLICY,
                TODAY);

        assertThat(keeping.open()).containsExactly(caseId(3));
        assertThat(keeping.paying()).containsExactly(caseId(4));
        assertThat(keeping.until().map(Until::lastDay)).contains(LocalDate.of(2045, 12, 31));
    }

    @Test
    void nothingIsKept_ofWhoHasNoCase() {
        assertThat(Keeping.of(List.of(), POLICY, TODAY)).isEqualTo(Officers.NOTHING_KEPT);
    }

    @Test
    void voucherKeepsForLonger_whereItsTimeIsTheLonger_andOnlyOfAGrant() {
        Policy longer = with("{years: 10, from: 2021-07-01", "{years: 30, from: 2021-07-01");

        assertThat(until(longer, "case.decided-once@2026-04-01")).isEqualTo(LocalDate.of(2056, 4, 1));
        assertThat(until(longer, "case.withdrawn@2026-04-01")).isEqualTo(LocalDate.of(2046, 4, 1));
        assertThat(until(longer, "case.decided-once@2026-04-01 case.decision-revoked@2026-05-01"))
                .as("what was paid before it was revoked has its vouchers")
                .isEqualTo(LocalDate.of(2056, 5, 1));
    }

    @Test
    void twentyNinthOfFebruary_endsOnTheLastDayOfTheMonth_whereItsYearHasNone() {
        assertThat(until(with("{years: 20, from", "{years: 11, from"), "case.lapsed@2024-02-29"))
                .isEqualTo(LocalDate.of(2035, 2, 28));
    }

    @Test
    void lawIsTaken_asItStandsOnTheDayOfTheAsking() {
        Policy changed = with(
                "- {years: 20, from: 2021-07-01, source: archives, certainty: provisional}",
                "- {years: 20, from: 2021-07-01, to: 2026-11-24, source: archives, certainty: provisional}\n"
                        + "      - {years: 15, from: 2026-11-25, source: archives, certainty: provisional}");
        List<Course> courses = List.of(course(1, false, "case.withdrawn@2026-03-05"));

        assertThat(Keeping.of(courses, changed, TODAY).until().map(Until::lastDay))
                .contains(LocalDate.of(2046, 3, 5));
        assertThat(Keeping.of(courses, changed, TODAY.plusDays(1)).until().map(Until::lastDay))
                .contains(LocalDate.of(2041, 3, 5));
        assertThatThrownBy(() -> Keeping.of(courses, POLICY, LocalDate.of(2021, 6, 30)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void carriedFigures_areProvisional_withTheirSources() {
        assertThat(POLICY.retentionOf(RetainedRecord.CASE_FILE, TODAY)).satisfies(rule -> {
            assertThat(rule.years()).isEqualTo(20);
            assertThat(rule.certainty()).isEqualTo(Certainty.PROVISIONAL);
            assertThat(rule.source().act()).contains("33/2024").contains("10/2022");
        });
        assertThat(POLICY.retentionOf(RetainedRecord.VOUCHER, TODAY)).satisfies(rule -> {
            assertThat(rule.years()).isEqualTo(10);
            assertThat(rule.certainty()).isEqualTo(Certainty.PROVISIONAL);
            assertThat(rule.source().text()).contains("88/2015").contains("Art. 41");
        });
    }

    @ParameterizedTest
    @CsvSource({"0", "101", "1.5"})
    void text_isRefused_withAFigureThatCannotBe(String years) {
        assertThatThrownBy(() -> with("{years: 20, from", "{years: " + years + ", from"))
                .isInstanceOf(TextRefused.class);
    }

    private static LocalDate until(Policy policy, String acts) {
        return Keeping.of(List.of(course(1, false, acts)), policy, TODAY)
                .until()
                .orElseThrow()
                .lastDay();
    }

    private static Policy with(String old, String other) {
        Map<String, String> files = new TreeMap<>(POLICY.text().files());
        files.computeIfPresent("retention.yaml", (file, text) -> {
            assertThat(text).contains(old);
            return text.replace(old, other);
        });
        return Policy.of(PolicyText.of(files));
    }

    private static CaseId caseId(int number) {
        return CaseId.parse("saa-" + Integer.toString(number).repeat(32));
    }

    private static Course course(int number, boolean open, String acts) {
        List<Act> done = new ArrayList<>();
        done.add(new Act(sample("allowance.lodged"), LocalDate.of(2021, 7, 5)));
        for (String act : acts.split(" ")) {
            String[] parts = act.split("@");
            done.add(new Act(sample(parts[0]), LocalDate.parse(parts[1])));
        }
        return new Course(caseId(number), open, done);
    }

    private static Record sample(String name) {
        String event = name.replaceFirst("-(refused|once|monthly|yearly)$", "");
        EventCatalogue.Entry entry = EventCatalogue.entries().stream()
                .filter(it -> it.name().equals(event))
                .findFirst()
                .orElseThrow();
        try (InputStream in = EventCatalogue.class.getResourceAsStream("/samples/" + event + "-r1.json")) {
            ObjectNode tree = (ObjectNode)
                    CanonicalJson.read(Objects.requireNonNull(in, event).readAllBytes());
            if (tree.get("decision") instanceof ObjectNode decision) {
                if (name.endsWith("-refused")) {
                    decision.remove("award");
                } else if (decision.get("award") instanceof ObjectNode award) {
                    award.put(
                            "cadence",
                            name.endsWith("-once") ? "one-off" : name.endsWith("-yearly") ? "yearly" : "monthly");
                }
            }
            return RecordCodec.decode(CanonicalJson.bytesOf(tree), entry.type());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aGrant_runsNoMore_onceWhatItBeganWasStopped() {
        Keeping keeping = Keeping.of(List.of(course(1, false, "case.decided-monthly@2026-04-01")), POLICY, TODAY);
        CaseId caseId = keeping.paying().getFirst();
        Entitlements running = Entitlements.of(List.of(started(caseId)));
        assertThat(keeping.asDrawn(Entitlements.NONE, POLICY, TODAY)).isEqualTo(keeping);
        assertThat(keeping.asDrawn(running, POLICY, TODAY)).isEqualTo(keeping);
        Keeping over = keeping.asDrawn(
                running.after(new EntitlementStopped(
                        By.SYSTEM,
                        LocalDate.of(2026, 6, 1),
                        EntitlementId.of("0".repeat(32)),
                        StopCause.DEATH,
                        YearMonth.of(2026, 6),
                        null)),
                POLICY,
                TODAY);
        assertThat(over.paying()).isEmpty();
        assertThat(over.until().map(Until::lastDay)).contains(LocalDate.of(2046, 6, 1));
    }

    private static EntitlementStarted started(CaseId caseId) {
        PersonId person = PersonId.parse("p-" + "1".repeat(32));
        return new EntitlementStarted(
                By.SYSTEM,
                LocalDate.of(2026, 4, 1),
                EntitlementId.of("0".repeat(32)),
                new Origin(caseId, null, null),
                person,
                person,
                IdentityStatus.CLEAR,
                Scheme.SOCIAL_ALLOWANCE,
                UnitCode.parse("07210@2025-07-01"),
                Cadence.MONTHLY,
                null,
                new Rate(
                        YearMonth.of(2026, 4),
                        new Money(750_000),
                        Personal.of(person, "A6c"),
                        Personal.of(person, "1"),
                        "0".repeat(64),
                        Certainty.CONFIRMED),
                LocalDate.of(2027, 4, 1));
    }
}
