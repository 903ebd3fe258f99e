package vn.ansinh.command.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.OutsideFacts.Found;
import vn.ansinh.command.recognition.OnTheLists;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.value.CaseId;

/**
 * What was found outside the case's own stream before deciding.
 *
 * @param caseId the case itself, which no event repeats
 * @param found cases of its persons, this one among them
 * @param number the next free number of the register, for acts that get one
 * @param lists what the recognised lists say of the beneficiary's household on the legal date of the act
 */
public record Facts(CaseId caseId, Found found, @Nullable DecisionNumber number, OnTheLists lists) {
    List<OtherCase> otherCases() {
        return found.cases().stream()
                .filter(other -> !other.caseId().equals(caseId))
                .toList();
    }
}
