package vn.ansinh.command.casework;

import java.time.LocalDate;
import vn.ansinh.kernel.value.Moment;

/** The legal date of an act is the server's day; only an importer brings a past one; it never runs backwards in a case. */
final class Dates {
    private Dates() {}

    static void check(Reasons reasons, Act act, LocalDate latest) {
        reasons.unless(!act.on().isBefore(latest), CaseRule.BUSINESS_DATE_RUNS_BACKWARDS, latest.toString());
        check(reasons, act);
    }

    static void check(Reasons reasons, Act act) {
        LocalDate today = Moment.at(act.moment().recordedAt()).businessDate();
        if (act.imported()) {
            reasons.unless(!act.on().isAfter(today), CaseRule.BUSINESS_DATE_IN_THE_FUTURE, today.toString());
        } else {
            reasons.unless(act.on().equals(today), CaseRule.BUSINESS_DATE_IS_NOT_TODAY, today.toString());
        }
    }
}
