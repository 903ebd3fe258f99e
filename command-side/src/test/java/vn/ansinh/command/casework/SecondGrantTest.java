package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/** One person draws one scheme's allowance once, whichever case granted it. */
class SecondGrantTest {
    private static final CaseId EARLIER = CaseId.parse("saa-" + People.hex(9));
    private static final CaseCommand REFUSE = new Decide(People.refusing());

    private static OtherCase earlier(Scheme scheme, PersonId person, long drawn) {
        return new OtherCase(EARLIER, person, scheme, false, drawn == 0 ? null : new Money(drawn));
    }

    @Test
    void grant_isRefused_whileAnotherCaseGrantsTheSame() {
        AllowanceSteps.recommended()
                .on("2025-07-04")
                .beside(earlier(Scheme.SOCIAL_ALLOWANCE, People.APPLICANT, 750_000))
                .refuses(Duty.APPROVER, AllowanceSteps.GRANT, CaseRule.ALREADY_GRANTED_BY_ANOTHER_CASE);
    }

    @Test
    void refusal_standsThen_saysWhy_andAwardsNothing() {
        CaseEvent.Decided decided = AllowanceSteps.recommended()
                .on("2025-07-04")
                .beside(earlier(Scheme.SOCIAL_ALLOWANCE, People.APPLICANT, 750_000))
                .accepts(Duty.APPROVER, REFUSE)
                .last(CaseEvent.Decided.class);
        assertThat(decided.decision().award()).isNull();
        assertThat(decided.decision().grounds().verdicts().value().orElseThrow())
                .extracting(RuleVerdict::rule)
                .contains(CaseRule.ALREADY_GRANTED_BY_ANOTHER_CASE.code());
        assertThat(decided.decision().grounds().otherCases()).hasSize(1);
    }

    @Test
    void grant_stands_besideWhatEndedOrIsSomebodyElses() {
        AllowanceSteps.recommended()
                .on("2025-07-04")
                .beside(earlier(Scheme.SOCIAL_ALLOWANCE, People.APPLICANT, 0))
                .beside(earlier(Scheme.SOCIAL_ALLOWANCE, People.SPOUSE, 750_000))
                .refuses(Duty.APPROVER, REFUSE, CaseRule.LAW_GRANTS)
                .accepts(Duty.APPROVER, AllowanceSteps.GRANT);
    }
}
