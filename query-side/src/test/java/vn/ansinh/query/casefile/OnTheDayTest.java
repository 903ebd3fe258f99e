package vn.ansinh.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.query.casefile.Story.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.casefile.OnTheDay.DeadlineOnTheDay;
import vn.ansinh.query.casefile.OnTheDay.FactOnTheDay;
import vn.ansinh.query.casefile.OnTheDay.Standing;

/** What was known at a moment of how things were on a day: acts by their legal date, facts by the day on which they hold. */
class OnTheDayTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private static final long NOW = Long.MAX_VALUE;

    /** Positions 1, 11, 21, 31, 41. */
    private final Story story = new Story(CASE)
            .then("allowance.lodged", tree -> {
                at(tree, "/lodging").put("legallyReceivedOn", "2025-07-01").put("procedure", "social-allowance-v2");
                at(tree, "/lodging/due").put("dueOn", "2025-07-07");
                fact("declared", "2025-07-01").accept(at(tree, "/lodging/facts/0"));
            })
            .then("case.fact-corrected", tree -> {
                tree.put("on", "2025-07-05");
                fact("corrected", "2025-07-05").accept(at(tree, "/now"));
            })
            .then("allowance.verified", tree -> {
                tree.put("on", "2025-07-08");
                at(tree, "/due").put("dueOn", "2025-07-20");
                fact("verified", "2025-07-03").accept(at(tree, "/facts/0"));
            })
            .then("case.decided", tree -> {
                tree.put("on", "2025-07-10");
                at(tree, "/decision").put("signedOn", "2025-07-10");
                at(tree, "/decision/award").put("startMonth", "2025-08").put("amount", 500_000);
            })
            .then("case.decision-revoked", tree -> tree.put("on", "2025-09-15"));

    private static Consumer<ObjectNode> fact(String value, String asOf) {
        return tree -> {
            tree.put("asOf", asOf).remove("validUntil");
            at(tree, "/value").put("value", value);
        };
    }

    private OnTheDay on(String day, long knownAt) {
        return Objects.requireNonNull(Retold.replay(story)
                .knownAt(CaseId.parse(CASE), knownAt, LocalDate.parse(day))
                .orElseThrow()
                .onTheDay());
    }

    @ParameterizedTest
    @CsvSource({
        // day, known at, what held, from, until
        "2025-07-02,  1, declared,  2025-07-01,",
        "2025-07-05,  1, declared,  2025-07-01,",
        // What was corrected never held, not even before it was corrected.
        "2025-07-02, 11, corrected, 2025-07-01,",
        // What was found out on the 8th had been so since the 3rd.
        "2025-07-02, 21, corrected, 2025-07-01, 2025-07-02",
        "2025-07-03, 21, verified,  2025-07-03,",
        "2025-07-06, 21, verified,  2025-07-03,",
        "2025-07-06, 11, corrected, 2025-07-01,",
    })
    void fact_holdsOnItsDays_byWhatWasKnown(String day, long knownAt, String value, String from, String until) {
        assertThat(on(day, knownAt).facts()).singleElement().satisfies(it -> {
            assertThat(it.fact().value().valueOrNull()).isEqualTo(value);
            assertThat(it.from()).isEqualTo(from);
            assertThat(it.until()).isEqualTo(until == null ? null : LocalDate.parse(until));
        });
    }

    @ParameterizedTest
    @CsvSource({
        // day, known at, until of what held on it; of a fact that ended nothing holds, nor what it took the place of
        "2025-07-02,  1, 2025-07-04",
        "2025-07-04,  1, 2025-07-04",
        "2025-07-05,  1,",
        "2025-07-02, 21, 2025-07-02",
        "2025-07-03, 21, 2025-07-06",
        "2025-07-06, 21, 2025-07-06",
        "2025-07-07, 21,",
    })
    void fact_holdsUntilItsLastDay(String day, long knownAt, String until) {
        Story ending = new Story(CASE)
                .then("allowance.lodged", tree -> {
                    at(tree, "/lodging").put("legallyReceivedOn", "2025-07-01").put("procedure", "social-allowance-v2");
                    fact("declared", "2025-07-01").accept(at(tree, "/lodging/facts/0"));
                    at(tree, "/lodging/facts/0").put("validUntil", "2025-07-04");
                })
                .then("case.supplemented", tree -> tree.put("on", "2025-07-02").putArray("facts"))
                .then("allowance.verified", tree -> {
                    tree.put("on", "2025-07-08");
                    fact("verified", "2025-07-03").accept(at(tree, "/facts/0"));
                    at(tree, "/facts/0").put("validUntil", "2025-07-06");
                });

        List<FactOnTheDay> held = Objects.requireNonNull(Retold.replay(ending)
                        .knownAt(CaseId.parse(CASE), knownAt, LocalDate.parse(day))
                        .orElseThrow()
                        .onTheDay())
                .facts();

        assertThat(held)
                .extracting(FactOnTheDay::until)
                .isEqualTo(until == null ? List.of() : List.of(LocalDate.parse(until)));
    }

    @Test
    void fact_leadsToItsPlaceInTheFile() {
        assertThat(on("2025-07-06", NOW).facts()).extracting(FactOnTheDay::path).containsExactly("/facts/2");
        assertThat(on("2025-06-30", NOW).facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, RECEIVED, verify",
        "2025-07-07, RECEIVED, verify",
        "2025-07-08, VERIFIED, recommend",
        "2025-07-10, DECIDED, serve",
        "2025-09-14, DECIDED, serve",
        "2025-09-15, DECISION_REVOKED, serve",
    })
    void state_isOfTheActsUpToTheDay_howeverLateOneAsks(String day, CaseState state, String next) {
        Progress progress = Objects.requireNonNull(on(day, NOW).progress());
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.turn().orElseThrow().act()).isEqualTo(next);
    }

    @Test
    void nothingHadHappened_beforeTheLodging() {
        OnTheDay before = on("2025-06-30", NOW);
        assertThat(before.progress()).isNull();
        assertThat(before.deadlines()).isEmpty();
        assertThat(before.grant().why()).isEqualTo(GrantOfMonth.Why.NO_DECISION_IN_FORCE);
    }

    @Test
    void deadline_runs_runsOut_andIsMet() {
        assertThat(on("2025-07-07", NOW).deadlines())
                .extracting(DeadlineOnTheDay::standing)
                .containsExactly(Standing.RUNNING);
        assertThat(on("2025-07-08", 11).deadlines())
                .as("nobody knew yet that it was verified on that day")
                .extracting(DeadlineOnTheDay::standing)
                .containsExactly(Standing.RUN_OUT);
        assertThat(on("2025-07-08", NOW).deadlines())
                .extracting(DeadlineOnTheDay::standing)
                .containsExactly(Standing.MET, Standing.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-09, 0, NO_DECISION_IN_FORCE",
        "2025-07-31, 0, BEFORE_ITS_START",
        "2025-08-01, 500000, EACH_MONTH",
        "2025-09-14, 500000, EACH_MONTH",
        "2025-09-15, 0, NO_DECISION_IN_FORCE",
    })
    void grant_isOfTheDecisionInForce_fromItsStartMonth(String day, long amount, GrantOfMonth.Why why) {
        GrantOfMonth grant = on(day, NOW).grant();
        assertThat(grant.amount().dong()).isEqualTo(amount);
        assertThat(grant.why()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "one-off, 2025-08, 500000, ONCE",
        "one-off, 2025-09, 0, IN_ANOTHER_MONTH",
        "yearly,  2025-08, 500000, ONCE_A_YEAR",
        "yearly,  2026-01, 0, IN_ANOTHER_MONTH",
        "yearly,  2026-08, 500000, ONCE_A_YEAR",
    })
    void grant_isDueByItsCadence(String cadence, String month, long amount, GrantOfMonth.Why why) {
        Story once = new Story(CASE)
                .then("allowance.lodged")
                .then(
                        "case.decided",
                        tree -> at(tree, "/decision/award")
                                .put("startMonth", "2025-08")
                                .put("cadence", cadence)
                                .put("amount", 500_000));
        GrantOfMonth grant = Objects.requireNonNull(Retold.replay(once)
                        .knownAt(CaseId.parse(CASE), NOW, LocalDate.parse(month + "-15"))
                        .orElseThrow()
                        .onTheDay())
                .grant();
        assertThat(grant.amount().dong()).isEqualTo(amount);
        assertThat(grant.why()).isEqualTo(why);
    }

    @Test
    void household_andRepresentation_areOfTheirDays() {
        OnTheDay within = on("2025-07-01", NOW);
        OnTheDay after = on("2025-07-02", NOW);
        assertThat(within.household()).hasSize(1);
        assertThat(within.representation()).isNotNull();
        assertThat(after.household()).isEmpty();
        assertThat(after.representation()).isNull();
    }

    /** Received after hours: of the next day, as is what the office does with it before. */
    @Test
    void lodgingOfALaterDay_letsNothingHappenBefore() {
        Story late = new Story(CASE)
                .then("allowance.lodged", tree -> at(tree, "/lodging").put("legallyReceivedOn", "2025-07-04"))
                .then("case.posted", tree -> tree.put("on", "2025-07-03"));
        List<OnTheDay> days = List.of("2025-07-03", "2025-07-04").stream()
                .map(day -> Objects.requireNonNull(Retold.replay(late)
                        .knownAt(CaseId.parse(CASE), NOW, LocalDate.parse(day))
                        .orElseThrow()
                        .onTheDay()))
                .toList();
        assertThat(days.getFirst().progress()).isNull();
        assertThat(Objects.requireNonNull(days.getLast().progress()).state()).isEqualTo(CaseState.POSTED);
    }
}
