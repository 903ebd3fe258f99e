package vn.ansinh.query.decisionproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.proof.DecisionProof;
import vn.ansinh.kernel.seal.OpenedDatum;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.LogProofs;

class DecisionProofsTest {
    private static final CaseId CASE = CaseId.parse("saa-" + "0123456789abcdef".repeat(2));
    private static final PersonId PERSON = PersonId.parse("p-" + "0123456789abcdef".repeat(2));
    private static final PersonId MOTHER = PersonId.parse("p-" + "a".repeat(32));
    private static final Clock MARCH = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);

    /** Signed of nobody's key: whether that is believed is the verifier's to say. */
    private static final String NOTE =
            "log.example\n1000\n" + "A".repeat(43) + "=\n\n\u2014 log.example " + "A".repeat(91) + "=\n";

    private boolean signed = true;

    private DecisionProofs over(List<LoggedEvent> events) {
        EventHistory history = (stream, after, upTo, limit) -> events.stream()
                .filter(it -> it.event().stream().equals(stream) && it.event().sequence() > after)
                .limit(limit)
                .toList();
        LogProofs log = new LogProofs() {
            @Override
            public List<String> keys() {
                return List.of();
            }

            @Override
            public Optional<String> checkpointOf(long size, Duration atMost) {
                return signed ? Optional.of(NOTE) : Optional.empty();
            }

            @Override
            public List<InclusionProof> inclusion(List<Long> positions, long size) {
                return positions.stream()
                        .map(position -> new InclusionProof(position - 1, List.of()))
                        .toList();
            }
        };
        return new DecisionProofs(history, log, Story.EVENTS, MARCH);
    }

    private static Story decided() {
        return new Story(CASE.text())
                .then("allowance.lodged")
                .then("allowance.verified")
                .then("case.objection-raised")
                .then("case.decided");
    }

    @Test
    void proof_endsWithTheNewestDecision_whateverCameAfter() {
        Story amended =
                decided().then("case.served").then("case.decision-amended").then("case.served");
        var proofs = over(amended.events());

        List<LoggedEvent> lines = proofs.upToTheDecision(CASE);
        assertThat(lines).hasSize(6);
        assertThat(proofs.of(lines, Set.of()).extract().acts())
                .extracting(act -> act.name())
                .endsWith("case.served", "case.decision-amended");
    }

    @Test
    void caseWithoutADecision_hasNoProof() {
        Story undecided = new Story(CASE.text()).then("allowance.lodged").then("allowance.verified");
        for (List<LoggedEvent> events : List.of(undecided.events(), List.<LoggedEvent>of())) {
            assertThatThrownBy(() -> over(events).upToTheDecision(CASE))
                    .isInstanceOfSatisfying(
                            Refusal.class, it -> assertThat(it.problem()).isEqualTo(ProblemCode.NOT_FOUND));
        }
    }

    @Test
    void decisionThatNobodySignedForYet_isNotYetVisible() {
        signed = false;
        var proofs = over(decided().events());
        List<LoggedEvent> lines = proofs.upToTheDecision(CASE);
        assertThatThrownBy(() -> proofs.of(lines, Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problem()).isEqualTo(ProblemCode.NOT_YET_VISIBLE));
    }

    @Test
    void copy_opensWhatIsTheirs_andNothingThatTheOfficeSaysAmongItself() {
        var proofs = over(decided().events());
        List<LoggedEvent> lines = proofs.upToTheDecision(CASE);

        DecisionProof sealed = proofs.of(lines, Set.of());
        assertThat(sealed.opened()).isEmpty();
        assertThat(sealed.extract().verdicts()).isEmpty();

        DecisionProof own = proofs.of(lines, Set.of(PERSON));
        assertThat(own.extract().verdicts()).isNotEmpty();
        assertThat(own.opened())
                .extracting(OpenedDatum::at)
                .contains("3/case.decided/1/reason/decision/reason")
                .noneMatch(at -> at.startsWith("2/"));
        assertThat(proofs.of(lines, Set.of(MOTHER)).opened()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "parent, 2025-01-01, , true",
        "guardian, , , true",
        "guardian, , 2026-03-02, true",
        "guardian, , 2026-03-01, false",
        "parent, 2026-03-03, , false",
        "carer, 2025-01-01, , false",
        "proxy, 2025-01-01, , false",
        "unit-list, , , false"
    })
    void representative_opensTheBeneficiarysData_byLawAndOnItsDaysAlone(
            String ground, @Nullable String from, @Nullable String until, boolean opens) {
        Story story = new Story(CASE.text())
                .then("allowance.lodged", tree -> {
                    Story.at(tree, "/lodging/parties").put("applicant", MOTHER.text());
                    ObjectNode representation = Story.at(tree, "/lodging/parties/representation");
                    representation.put("ground", ground);
                    put(representation, "from", from);
                    put(representation, "until", until);
                })
                .then("case.decided");
        var proofs = over(story.events());
        var lodging = proofs.lodging(story.events());

        assertThat(proofs.ownOf(MOTHER, lodging)).isEqualTo(opens ? Set.of(MOTHER, PERSON) : Set.of(MOTHER));
        assertThat(proofs.ownOf(PERSON, lodging)).containsExactly(PERSON);
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        node.remove(key);
        if (value != null) {
            node.put(key, value);
        }
    }
}
