package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;

/**
 * Who may do an action on a date: at which level, in which duty.
 *
 * @param officeVi the office in Vietnamese, as it stands under a signature
 * @param officeEn the same in English
 */
public record AuthorityRule(
        Action action,
        UnitLevel level,
        Duty duty,
        String officeVi,
        String officeEn,
        LocalDate from,
        Optional<LocalDate> to,
        LegalSource source,
        Certainty certainty) {

    public boolean validOn(LocalDate date) {
        return !date.isBefore(from) && !to.map(date::isAfter).orElse(false);
    }
}
