package vn.ansinh.query.casefile;

import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * How many cases of a unit and scheme stood in a state, and what was granted in them by decisions in force; sums in VND.
 *
 * @param unit where they were lodged
 * @param granted cases with such a decision
 * @param monthly of what is paid each month
 * @param yearly of what is paid each year
 * @param oneOff of what is paid once
 */
public record CaseTotal(
        UnitCode unit,
        Scheme scheme,
        CaseState state,
        long cases,
        long granted,
        long monthly,
        long yearly,
        long oneOff) {
    CaseTotal plus(CaseTotal other) {
        return new CaseTotal(
                unit,
                scheme,
                state,
                cases + other.cases,
                granted + other.granted,
                Math.addExact(monthly, other.monthly),
                Math.addExact(yearly, other.yearly),
                Math.addExact(oneOff, other.oneOff));
    }
}
