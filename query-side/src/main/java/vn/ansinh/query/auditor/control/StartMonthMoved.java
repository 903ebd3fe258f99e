package vn.ansinh.query.auditor.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.ansinh.kernel.event.application.CaseEvent.Decided;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.query.casefile.NextAct;

/**
 * Grants that begin with the month of signature (Decree 147/2025 Art. 5; Decree 176/2025 Art. 4) and were signed in a later month than that in which the decision was due: the months
 * between are the applicant's loss. Where an earlier step was late and the last one's clock began only then, it counts back from there.
 */
final class StartMonthMoved implements Control {
    private static final int MONTHS_OF_A_YEAR = 12;

    @Override
    public ControlCode code() {
        return ControlCode.START_MONTH_MOVED;
    }

    @Override
    public List<Seen> look(Scene scene) {
        CaseSoFar before = scene.before();
        if (before == null || !(scene.ofACase() instanceof Decided decided)) {
            return List.of();
        }
        Award award = decided.decision().award();
        if (award == null || award.startMonth() == null) {
            return List.of();
        }
        NextAct next = before.progress().next();
        DueDate due = next == null ? null : next.due();
        if (due == null) {
            return List.of(scene.notSeen(code(), NotSeen.NO_DUE_DATE));
        }
        LocalDate dueOn = due.dueOn().minusDays(before.lateDays());
        int months = (int) ChronoUnit.MONTHS.between(
                YearMonth.from(dueOn), YearMonth.from(decided.decision().signedOn()));
        return List.of(
                months <= 0
                        ? scene.inOrder(code())
                        : scene.objected(
                                code(),
                                scene.exceptional(ExceptionKind.SIGNED_LATE)
                                        .lost(before.beneficiary(), dueOn, months, lost(award, months))));
    }

    private static Money lost(Award award, int months) {
        return award.cadence() == Cadence.YEARLY
                ? award.amount().share(months, MONTHS_OF_A_YEAR)
                : award.amount().times(months);
    }
}
