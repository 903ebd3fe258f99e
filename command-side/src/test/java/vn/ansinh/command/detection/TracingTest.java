package vn.ansinh.command.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.detection.History.UNIT;
import static vn.ansinh.command.detection.History.allowance;
import static vn.ansinh.command.detection.History.officer;
import static vn.ansinh.command.detection.History.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.command.detection.History.Somebody;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/** What detectors come to know: digests and days, and nothing of a protected attribute, whatever an event says of it. */
class TracingTest {
    private final Tracing tracing =
            new Tracing((purpose, text) -> Sha256.hex(purpose + text).substring(0, 32));

    private List<Trace> traces(History history) {
        return history.events().stream()
                .flatMap(event -> tracing.of(event).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(FactCode.class)
    void facts_leaveNothing_whateverTheySay(FactCode code) {
        assertThat(traces(verified(code, "true")))
                .isEqualTo(traces(verified(code, "extremely-severe")))
                .isEqualTo(traces(
                        new History().verified(allowance(1), officer(901, person(901), Duty.VERIFIER), List.of())));
    }

    private static History verified(FactCode code, String value) {
        StatedFact fact = new StatedFact(
                code, Personal.of(person(1), value), FactOrigin.ORIGINAL_SEEN, LocalDate.of(2026, 1, 1), null);
        return new History().verified(allowance(1), officer(901, person(901), Duty.VERIFIER), List.of(fact));
    }

    @Test
    void paper_leavesTheSame_whateverItCertifies() {
        assertThat(traces(shown("disability-certificate")))
                .isNotEmpty()
                .isEqualTo(traces(shown("hiv-confirmation")))
                .isEqualTo(traces(shown("ethnicity-certificate")));
        assertThat(traces(shown("citizen-card")))
                .extracting(Trace::kind)
                .doesNotContain(TraceKind.PAPER, TraceKind.ISSUED, TraceKind.ISSUER);
    }

    private static History shown(String kind) {
        Paper paper = new Paper(kind, "1", "Hội đồng", LocalDate.of(2025, 3, 12), null);
        return new History()
                .lodged(allowance(1), Scheme.SOCIAL_ALLOWANCE, UNIT, Somebody.plain(1), List.of(1), 1, List.of(paper));
    }

    @Test
    void openedAre_neitherFactsNorCategoriesNorAnybodysWords() {
        assertThat(Tracing.OPENED)
                .doesNotContainAnyElementsOf(EnumSet.of(
                        Datum.FACT,
                        Datum.CATEGORY,
                        Datum.FORMULA,
                        Datum.VERDICTS,
                        Datum.MISSING,
                        Datum.REASON,
                        Datum.GROUND,
                        Datum.NOTE,
                        Datum.LETTER,
                        Datum.OBJECTION,
                        Datum.COMPLAINT,
                        Datum.CONCLUSION,
                        Datum.WORDS,
                        Datum.FINDING,
                        Datum.EVIDENCE,
                        Datum.TIP));
    }

    @Test
    void traces_holdNobodysNameNumberOrBirthDate() {
        Somebody mark = Somebody.plain(1)
                .named("Lê Thị Đánh Dấu", LocalDate.of(1948, 3, 4))
                .account("9876543210987")
                .phone("0912777333");
        String kept = traces(new History()
                        .lodged(allowance(1), Scheme.SOCIAL_PENSION, mark)
                        .registered(1, Register.DEATHS, "2026-02-10"))
                .toString();
        assertThat(kept).doesNotContain("Đánh", "1948-03-04", "9876543210987", "0912777333", "777333", "024048");
    }

    @Test
    void birthDate_leavesOnly_whetherItAgreesWithTheNumber() {
        Set<TraceKind> kinds = EnumSet.noneOf(TraceKind.class);
        History agrees = new History().lodged(allowance(1), Scheme.SOCIAL_PENSION, Somebody.plain(1));
        traces(agrees).forEach(it -> kinds.add(it.kind()));
        assertThat(kinds).contains(TraceKind.WHO).doesNotContain(TraceKind.NUMBER_DISAGREES);
    }

    @Test
    void events_leaveTheSameTraces_eachTime() {
        History history = new History()
                .lodged(allowance(1), Scheme.SOCIAL_PENSION, Somebody.plain(1).account("2500205001012"))
                .draws(1, 1, Scheme.SOCIAL_PENSION, "2025-08");
        assertThat(traces(history)).isEqualTo(traces(history));
    }
}
