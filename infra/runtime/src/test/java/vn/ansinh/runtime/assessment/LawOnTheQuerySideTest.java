package vn.ansinh.runtime.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.wording.LawWords;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.Assessments.Assessed;
import vn.ansinh.query.port.Assessments.Figure;
import vn.ansinh.query.port.Assessments.Given;
import vn.ansinh.query.port.Assessments.Outcome;

class LawOnTheQuerySideTest {
    private static final LocalDate ON = LocalDate.of(2025, 2, 10);

    private final Assessments law = new LawOnTheQuerySide(day -> Policy.load());

    @Test
    void schemes_all_inTheirOrder() {
        assertThat(law.assess(List.of(), ON)).extracting(Assessed::scheme).containsExactly(Scheme.values());
        assertThat(law.policyVersion(LocalDate.of(2026, 1, 1)))
                .isEqualTo(Policy.load().version());
    }

    /** Only where somebody states that something happened, and after the schemes. */
    @ParameterizedTest
    @CsvSource({
        "emergency-harm=seriously-injured, SOCIAL_ALLOWANCE, E1, 5000000",
        "emergency-harm=died date-of-death=2025-02-08 funeral-support-paid=0, FUNERAL, E2, 25000000",
        "disaster-effect=ordered-to-relocate, HOUSING, H6b, 30000000"
    })
    void emergencyHelp_isToldAfterTheSchemes_whereSomethingHappened(
            String stated, Scheme scheme, String category, long amount) {
        List<Assessed> assessed = law.assess(given(stated.split(" ")), ON);

        assertThat(assessed.subList(0, assessed.size() - 1))
                .allSatisfy(it -> assertThat(it.help()).isEqualTo(Help.REGULAR))
                .extracting(Assessed::scheme)
                .containsExactly(Scheme.values());
        Assessed emergency = assessed.getLast();
        assertThat(emergency.help()).isEqualTo(Help.EMERGENCY);
        assertThat(emergency.scheme()).isEqualTo(scheme);
        assertThat(emergency.outcome()).isEqualTo(Outcome.GRANT);
        assertThat(emergency.category()).isEqualTo(category);
        assertThat(Objects.requireNonNull(emergency.sum()).amount()).isEqualTo(amount);
        for (String language : List.of("vi", "en")) {
            LawWords words = LawWords.in(Locale.of(language));
            assertThat(words.scheme(scheme, Help.EMERGENCY))
                    .isNotEqualTo(words.scheme(scheme))
                    .doesNotContain("emergency.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"emergency-harm=none", "disaster-effect=none", "placement=community"})
    void emergencyHelp_isNotTold_whereNothingHappened(String stated) {
        assertThat(law.assess(given(stated), ON)).hasSameSizeAs(Scheme.values());
    }

    @Test
    void grant_withFormula_figuresAndMonths() {
        Assessed allowance = allowance(given(
                "date-of-birth=1989-06-01",
                "placement=community",
                "disability-degree=severe",
                "household-poverty=not-poor"));

        assertThat(allowance.outcome()).isEqualTo(Outcome.GRANT);
        assertThat(allowance.category()).isEqualTo("A6c");
        assertThat(allowance.from()).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(allowance.until()).isEqualTo(LocalDate.of(2049, 6, 30));
        assertThat(allowance.dependsOn()).contains(FactCode.DISABILITY_DEGREE);
        var chosen = allowance.categories().stream()
                .filter(it -> it.category().equals("A6c"))
                .findFirst()
                .orElseThrow();
        assertThat(chosen.inputs()).extracting(Figure::key).containsExactly("base.national", "A6c.coefficient");
        assertThat(chosen.inputs()).extracting(Figure::value).containsExactly(500_000L, 15L);
        assertThat(chosen.inputs().getFirst().article()).isEqualTo("Nghị định 76/2024/NĐ-CP, Art. 1(1)");
        assertThat(chosen.inputs().getFirst().to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(chosen.rules())
                .hasSize(6)
                .allSatisfy(it -> assertThat(it.article()).isNotEmpty());
    }

    @Test
    void missingFact_isAskedFor_withoutAValueWhereItIsProtected() {
        Assessed allowance =
                allowance(given("date-of-birth=1989-06-01", "placement=community", "household-poverty=not-poor"));

        assertThat(allowance.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(allowance.missing()).containsExactly(FactCode.DISABILITY_DEGREE);
        assertThat(allowance.ways())
                .singleElement()
                .satisfies(way -> assertThat(way.changes()).singleElement().satisfies(change -> {
                    assertThat(change.fact()).isEqualTo(FactCode.DISABILITY_DEGREE);
                    assertThat(change.to()).isNull();
                }));
    }

    /** Beside the outcome of housing, and of no other scheme; the standard of the house only with a grant. */
    @Test
    void housing_tellsWhoComesFirst_andWhatTheHouseMustBe() {
        List<Given> facts = given(
                "merit-ground=g",
                "permanent-residence-in-house=true",
                "work-needed=new-build",
                "household-poverty=not-poor",
                "disaster-effect=none",
                "persons-in-household=1",
                "special-hardship=disabled-member",
                "social-protection-member=false",
                "helped-under-decision-22-2013=false");
        Assessed granted = housing(facts);
        assertThat(granted.outcome()).isEqualTo(Outcome.GRANT);
        assertThat(granted.housing()).isNotNull().satisfies(notes -> {
            assertThat(notes.priority())
                    .isEqualTo(new Assessments.Priority(
                            4,
                            "specially-hard",
                            "Thông tư 01/2022/TT-BXD",
                            List.of(FactCode.SPECIAL_HARDSHIP),
                            List.of()));
            assertThat(notes.priority()).isEqualTo(law.housingPriority(facts, ON));
            assertThat(notes.standard()).isNotNull().satisfies(standard -> {
                assertThat(standard.alone()).isTrue();
                assertThat(standard.figures()).extracting(Figure::value).containsExactly(180L, 3L, 20L);
            });
        });

        Assessed open = housing(List.of());
        assertThat(open.housing()).isNotNull().satisfies(notes -> {
            assertThat(notes.priority().order()).isEqualTo(6);
            assertThat(notes.standard()).isNull();
        });
        assertThat(law.assess(facts, ON).stream().filter(it -> it.scheme() != Scheme.HOUSING))
                .extracting(Assessed::housing)
                .containsOnlyNulls();
    }

    private Assessed housing(List<Given> facts) {
        return law.assess(facts, ON).stream()
                .filter(it -> it.scheme() == Scheme.HOUSING)
                .findFirst()
                .orElseThrow();
    }

    /** Nobody is told that a figure is provisional without being told what is open about it. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void provisionalFigures_haveWords_ofWhatIsOpen(String language) {
        LawWords words = LawWords.in(Locale.of(language));
        for (LocalDate on = law.firstDay(); on.getYear() < 2032; on = on.plusMonths(1)) {
            for (Figure figure : law.provisional(on)) {
                assertThat(figure.certainty()).isEqualTo(Certainty.PROVISIONAL);
                assertThat(words.open(figure.key())).as(figure.key()).isNotEmpty();
            }
            for (Figure ended : law.endedUnsurely(on)) {
                assertThat(ended.to()).isBefore(on);
                assertThat(words.open(ended.key())).as(ended.key()).isNotEmpty();
            }
        }
        Policy.load()
                .parameters()
                .all()
                .forEach(it -> assertThat(words.figure(it.key())).as(it.key()).isNotEqualTo(it.key()));
    }

    @Test
    void provisionalFigures_asTheDossierHasThem() {
        assertThat(law.provisional(LocalDate.of(2025, 8, 1)))
                .extracting(Figure::key)
                .contains(
                        "A7.coefficient",
                        "C2.coefficient",
                        "C3.coefficient",
                        "C4b.coefficient",
                        "C6.age-from",
                        "social-pension.full-beside-low-pension")
                .doesNotContain("base.national", "base-salary");
        assertThat(law.provisional(LocalDate.of(2026, 7, 1)))
                .extracting(Figure::key)
                .contains("base.national", "base-salary", "social-pension.amount");
        assertThat(law.endedUnsurely(LocalDate.of(2024, 11, 21))).isEmpty();
        assertThat(law.endedUnsurely(LocalDate.of(2025, 6, 30)))
                .extracting(Figure::key)
                .containsExactly("H0.new-build", "H0.repair");
        assertThat(law.endedUnsurely(LocalDate.of(2025, 7, 1)))
                .extracting(Figure::key)
                .containsExactly("A5b.coefficient", "A5c.coefficient", "H0.new-build", "H0.repair");
        assertThat(law.promises()).extracting(Assessments.Promise::target).containsExactly("K07", "K08");
    }

    private Assessed allowance(List<Given> facts) {
        return law.assess(facts, ON).stream()
                .filter(it -> it.scheme() == Scheme.SOCIAL_ALLOWANCE)
                .findFirst()
                .orElseThrow();
    }

    private static List<Given> given(String... facts) {
        return Arrays.stream(facts)
                .map(it -> it.split("=", 2))
                .map(it -> new Given(FactCode.ofWire(it[0]), it[1], FactOrigin.REGISTER, null))
                .toList();
    }
}
