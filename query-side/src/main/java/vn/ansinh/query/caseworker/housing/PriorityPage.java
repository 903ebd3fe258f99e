package vn.ansinh.query.caseworker.housing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseState;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.HousingPriority;

/**
 * Open housing cases in the law's order of priority, and of one class by due date.
 *
 * @param today in Asia/Ho_Chi_Minh: lists of recognised households are asked for this day
 * @param complete whether these are all open cases within reach; otherwise those that are due first
 */
public record PriorityPage(LocalDate today, boolean complete, List<Line> items) {

    /**
     * One case.
     *
     * @param holder the unit that holds the case today
     * @param heldUp whether a later event of the case cannot be read yet
     */
    public record Line(
            CaseId caseId,
            Reference reference,
            UnitCode unit,
            @Nullable UnitCode holder,
            CaseState state,
            LocalDate orderedBy,
            @PersonalField(Datum.FULL_NAME) Personal<String> beneficiaryName,
            HousingPriority priority,
            boolean heldUp) {}
}
