package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.casework.CaseworkCommand.LodgeComplaint;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;

/** Longer times in remote places (Law on Complaints 2011, Art. 28, 33, 37): by the case's commune, or because it is stated. */
class RemoteComplaintsTest {
    private static final ComplaintId FIRST = ComplaintId.parse("c-" + People.hex(1));
    private static final ComplaintId SECOND = ComplaintId.parse("c-" + People.hex(2));
    private static final Law NOT_REMOTE = Law.load();
    private static final Law REMOTE =
            Law.load().under(Policy.of(Policy.load().text().with(Map.of("areas.yaml", """
                    sources: {act: Quyết định thử nghiệm}
                    areas:
                      - class: remote
                        from: 2025-07-01
                        source: act
                        certainty: confirmed
                        units: ["07210@2025-07-01"]
                    """))));

    private static CaseEvent.ComplaintLodged lodged(Law law, boolean stated) {
        return complained(law, stated).last(CaseEvent.ComplaintLodged.class);
    }

    private static Scenario<SocialAllowanceCase> complained(Law law, boolean stated) {
        return AllowanceSteps.served(law)
                .on("2025-08-01")
                .accepts(Duty.CITIZEN, new LodgeComplaint(FIRST, "Mức hưởng thấp", stated));
    }

    @Test
    void remoteCommune_givesFortyFiveDays_withoutAnybodyStatingIt() {
        CaseEvent.ComplaintLodged lodged = lodged(REMOTE, false);
        assertThat(lodged.remoteArea()).isTrue();
        assertThat(lodged.due().days()).isEqualTo(45);
        assertThat(lodged.due().dueOn()).isEqualTo(LocalDate.of(2025, 9, 15));
        assertThat(lodged.due().source()).contains("Art. 28", "vùng sâu, vùng xa");
        assertThat(lodged.due().certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    void otherCommune_givesThirty_unlessItIsStated() {
        CaseEvent.ComplaintLodged lodged = lodged(NOT_REMOTE, false);
        assertThat(lodged.remoteArea()).isFalse();
        assertThat(lodged.due().days()).isEqualTo(30);
        assertThat(lodged.due().source()).doesNotContain("vùng");
        assertThat(lodged.due().certainty())
                .as("the length is confirmed, the rule of counting is not")
                .isEqualTo(Certainty.PROVISIONAL);
        assertThat(lodged(NOT_REMOTE, true).due().days()).isEqualTo(45);
    }

    @Test
    void timeToGoToTheSuperior_isLongerThereToo() {
        CaseCommand second = new LodgeComplaint(SECOND, "Chưa được trả lời", false);
        LocalDate due = lodged(REMOTE, false).due().dueOn();
        complained(REMOTE, false).on(due).refuses(Duty.CITIZEN, second, CaseRule.COMPLAINT_STILL_OPEN);
        CaseEvent.ComplaintLodged passedOn = complained(REMOTE, false)
                .on(due.plusDays(45))
                .accepts(Duty.CITIZEN, second)
                .last(CaseEvent.ComplaintLodged.class);
        assertThat(passedOn.level()).isEqualTo(2);
        assertThat(passedOn.due().days()).isEqualTo(60);
        LocalDate elsewhere = lodged(NOT_REMOTE, false).due().dueOn();
        complained(NOT_REMOTE, false)
                .on(elsewhere.plusDays(45))
                .refuses(Duty.CITIZEN, second, CaseRule.COMPLAINT_OUT_OF_TIME);
    }
}
