package vn.ansinh.query.caseworker.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseState;
import vn.ansinh.query.casefile.ExplainedDates.Brief;
import vn.ansinh.query.casefile.NextAct;
import vn.ansinh.query.caseworker.worklist.WorkItem.Substitute;

/**
 * A line as it is answered today.
 *
 * @param holder the unit that holds the case today: the lodging's unit or its successor
 * @param explained how the due date was counted; null where there is none
 * @param overdue whether the due date has passed today
 * @param restrictedSince since when the processing of an owner's data is restricted at their request; null where it is not
 * @param heldUp whether a later event of the case cannot be read yet
 */
public record WorkLine(
        CaseId caseId,
        Reference reference,
        Benefit benefit,
        Scheme scheme,
        UnitCode unit,
        @Nullable UnitCode holder,
        CaseState state,
        LocalDate since,
        @Nullable NextAct next,
        @Nullable Brief explained,
        LocalDate orderedBy,
        boolean overdue,
        @PersonalField(Datum.FULL_NAME) Personal<String> beneficiaryName,
        boolean identityToClear,
        @Nullable LocalDate restrictedSince,
        List<Substitute> substitutes,
        long version,
        boolean heldUp) {}
