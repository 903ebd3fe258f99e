package vn.ansinh.command.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.kernel.event.access.AccessEvent.GlassBroken;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class GlassDecisionsTest {
    private static final PersonId BENEFICIARY = PersonId.parse("p-" + "b".repeat(32));
    private static final PersonId APPLICANT = PersonId.parse("p-" + "c".repeat(32));
    private static final PersonId OFFICIAL = PersonId.parse("p-" + "d".repeat(32));
    private static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));
    private static final Moment NOON = Moment.at(Instant.parse("2026-11-24T05:00:00Z"));
    private static final String REASON = "The other desk cannot be reached.";

    @Test
    void glassIsBroken_forThreeHours_withTheReasonAsTheBeneficiarysDatum() {
        GlassBroken event = broken(false, REASON, by(OFFICIAL, "07339@2025-07-01"));

        assertThat(event.caseId()).isEqualTo(CASE);
        assertThat(event.from()).isEqualTo(NOON.recordedAt());
        assertThat(event.until()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(event.reason().subject()).isEqualTo(BENEFICIARY);
        assertThat(event.reason().value()).contains(REASON);
        assertThat(event.on()).isEqualTo(NOON.businessDate());
    }

    @Test
    void reason_isKeptWithoutBlanksAroundIt() {
        assertThat(broken(false, "  " + REASON + "\n", by(OFFICIAL, "07339@2025-07-01"))
                        .reason()
                        .value())
                .contains(REASON);
    }

    @Test
    void glassStaysWhole_forEachRule_andAllAreTold() {
        refused(true, REASON, by(OFFICIAL, "07339@2025-07-01"), "glass-not-needed");
        refused(false, "because" + " ".repeat(20), by(OFFICIAL, "07339@2025-07-01"), "reason-too-short");
        refused(false, REASON, by(OFFICIAL, null), "no-unit");
        refused(false, REASON, by(OFFICIAL, "213@"), "unit-not-in-force");
        refused(false, REASON, by(BENEFICIARY, "07339@2025-07-01"), "not-in-ones-own-case");
        refused(false, REASON, by(APPLICANT, "07339@2025-07-01"), "not-in-ones-own-case");
        refused(
                true,
                "because",
                by(APPLICANT, null),
                "no-unit",
                "glass-not-needed",
                "not-in-ones-own-case",
                "reason-too-short");
    }

    @Test
    void accountWithoutAPerson_mayBreakIt() {
        assertThat(broken(false, REASON, by(null, "07339@2025-07-01")).by().human())
                .isNull();
    }

    private static void refused(boolean withinReach, String reason, By by, String... rules) {
        assertThatThrownBy(() -> broken(withinReach, reason, by))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(BrokenRule::code)
                                .containsExactly(rules));
    }

    @Test
    void glassStaysWhole_inTheCaseOfADeclaredRelative() {
        assertThatThrownBy(() -> broken(Set.of(BENEFICIARY), false, REASON, by(OFFICIAL, "07339@2025-07-01")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(BrokenRule::code)
                                .containsExactly("not-in-a-relatives-case"));
    }

    private static GlassBroken broken(boolean withinReach, String reason, By by) {
        return broken(Set.of(), withinReach, reason, by);
    }

    private static GlassBroken broken(Set<PersonId> relatives, boolean withinReach, String reason, By by) {
        var head = new Head(
                CASE,
                3,
                Reference.draw(new Random(1)),
                Scheme.SOCIAL_ALLOWANCE,
                UnitCode.parse("07210@2025-07-01"),
                APPLICANT,
                BENEFICIARY,
                APPLICANT,
                Set.of(APPLICANT, BENEFICIARY),
                null,
                0,
                null,
                null,
                Set.of(),
                null);
        return GlassDecisions.breakGlass(
                new BreakGlass(head, relatives, withinReach, reason), by, NOON, UnitRegistry.load());
    }

    private static By by(@Nullable PersonId human, @Nullable String unit) {
        return new By(
                ActorId.parse("a-" + "1".repeat(32)), human, Duty.VERIFIER, unit == null ? null : UnitCode.parse(unit));
    }
}
