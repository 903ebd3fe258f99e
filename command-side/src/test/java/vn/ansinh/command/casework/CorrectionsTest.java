package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.Allowance;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.CaseworkCommand.ClearIdentity;
import vn.ansinh.command.casework.CaseworkCommand.CorrectFact;
import vn.ansinh.command.casework.CaseworkCommand.CorrectParty;
import vn.ansinh.command.casework.CaseworkCommand.NameSubstitute;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

class CorrectionsTest {
    private static final CaseCommand CORRECT =
            new CorrectFact(People.fact(FactCode.DISABILITY_DEGREE, "extremely-severe"), "xem lại giấy xác nhận");

    @Test
    void correction_keepsTheOldStatement_andTheLawReadsTheNew() {
        Scenario<SocialAllowanceCase> scenario =
                AllowanceSteps.recommended().on("2025-07-04").accepts(Duty.VERIFIER, CORRECT);
        CaseEvent.FactCorrected corrected = scenario.last(CaseEvent.FactCorrected.class);
        assertThat(corrected.was())
                .isNotNull()
                .satisfies(was -> assertThat(was.value().valueOrNull()).isEqualTo("severe"));
        scenario.accepts(Duty.APPROVER, AllowanceSteps.GRANT);
        assertThat(scenario.last(CaseEvent.Decided.class).decision().award())
                .isNotNull()
                .satisfies(award -> assertThat(award.category().valueOrNull()).isEqualTo("A6a"));
        scenario.refuses(Duty.VERIFIER, CORRECT, CaseRule.CASE_IS_DECIDED);
    }

    @Test
    void whoCorrected_doesNotDecide() {
        By corrector = new By(People.actor(61), People.person(61), Duty.VERIFIER, People.WARD_SINCE_MERGER);
        AllowanceSteps.recommended()
                .on("2025-07-04")
                .accepts(corrector, CORRECT)
                .refuses(
                        People.secondAccount(corrector, Duty.APPROVER, People.WARD_SINCE_MERGER),
                        AllowanceSteps.GRANT,
                        CaseRule.FOUR_EYES);
    }

    @Test
    void correctedBirthDate_isThePartys_andWhatTheLawReads() {
        LocalDate child = LocalDate.of(2013, 5, 5);
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.recommended()
                .on("2025-07-04")
                .refuses(
                        Duty.VERIFIER,
                        new CorrectFact(People.fact(FactCode.DATE_OF_BIRTH, "2013-05-05"), "…"),
                        CaseRule.BIRTH_DATES_DISAGREE)
                .accepts(Duty.VERIFIER, new CorrectParty(People.APPLICANT, People.details(child), "giấy khai sinh"))
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT);
        assertThat(scenario.last(CaseEvent.Decided.class).decision().award())
                .isNotNull()
                .satisfies(award -> assertThat(award.category().valueOrNull()).isEqualTo("A6d"));
    }

    @Test
    void somebodyElsesNumberOrPerson_isRefused() {
        Given.Details details = People.details(People.BORN);
        Given.Details ofSomebodyElse = new Given.Details(
                details.fullName(),
                details.birthDate(),
                details.sex(),
                details.number(),
                People.person(555),
                null,
                null,
                null,
                null);
        AllowanceSteps.verified()
                .refuses(
                        Duty.VERIFIER,
                        new CorrectParty(People.APPLICANT, ofSomebodyElse, "…"),
                        CaseRule.NUMBER_BELONGS_TO_SOMEBODY_ELSE)
                .refuses(
                        Duty.VERIFIER, new CorrectParty(People.person(555), details, "…"), CaseRule.PERSON_NOT_IN_CASE);
    }

    @Test
    void missingNumber_isReceivable_andClearedLater() {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario().on("2025-07-01");
        Party without = new Party(
                People.APPLICANT,
                Personal.of(People.APPLICANT, "Nguyễn Thị Mơ"),
                Personal.of(People.APPLICANT, People.BORN),
                Personal.of(People.APPLICANT, Sex.FEMALE),
                null,
                null,
                null,
                null,
                IdentityStatus.CLEAR);
        Parties parties = new Parties(
                List.of(without),
                People.APPLICANT,
                People.APPLICANT,
                People.APPLICANT,
                new Representation(RepresentationGround.SELF, null, null),
                List.of());
        scenario.accepts(
                Duty.DESK,
                new LodgeSocialAllowance(People.lodging(
                        Scheme.SOCIAL_ALLOWANCE, scenario.today(), parties, AllowanceSteps.severelyDisabled())));
        assertThat(status(scenario))
                .as("as its data say, not as it was claimed")
                .isEqualTo(IdentityStatus.NUMBER_MISSING);

        ClearIdentity clear = new ClearIdentity(People.APPLICANT, People.details(People.BORN), "căn cước đã xem");
        scenario.on("2025-07-02").accepts(Duty.VERIFIER, clear);
        assertThat(status(scenario)).isEqualTo(IdentityStatus.CLEAR);
        scenario.refuses(Duty.VERIFIER, clear, CaseRule.NOTHING_TO_CLEAR);
    }

    private static IdentityStatus status(Scenario<SocialAllowanceCase> scenario) {
        Party party = scenario.state().file().evidence().party(People.APPLICANT);
        assertThat(party).isNotNull();
        return party == null ? IdentityStatus.MISMATCH : party.identity();
    }

    @Test
    void substitute_isNamedFromAbove_andBoundByFourEyes() {
        By outsider = new By(People.actor(62), People.person(62), Duty.APPROVER, UnitCode.parse("07525@2025-07-01"));
        NameSubstitute name = new NameSubstitute(Duty.APPROVER, outsider.actor(), outsider.human(), "không còn ai");
        By commune = new By(People.actor(63), People.person(63), Duty.SUPERIOR, People.WARD_SINCE_MERGER);
        AllowanceSteps.recommended()
                .on("2025-07-04")
                .refuses(outsider, AllowanceSteps.GRANT, CaseRule.UNIT_IS_NOT_IN_CHARGE)
                .refuses(commune, name, CaseRule.SUPERIOR_UNIT_NEEDED)
                .refuses(
                        Duty.SUPERIOR,
                        new NameSubstitute(Duty.APPROVER, People.actor(64), People.APPLICANT, "…"),
                        CaseRule.SUBSTITUTE_IS_A_PARTY)
                .refuses(
                        Duty.SUPERIOR,
                        new NameSubstitute(Duty.CITIZEN, outsider.actor(), null, "…"),
                        CaseRule.DUTY_HAS_NO_SUBSTITUTE)
                .accepts(Duty.SUPERIOR, name)
                .accepts(outsider, AllowanceSteps.GRANT);
    }
}
