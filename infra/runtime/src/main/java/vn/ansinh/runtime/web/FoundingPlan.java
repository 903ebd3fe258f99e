package vn.ansinh.runtime.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Who founds the book of appointments, and who is appointed with it.
 *
 * @param on the legal date of the founding; null for the day of the start. An earlier one is a standalone's alone
 */
public record FoundingPlan(
        Appointee first,
        Appointee second,
        List<Appointee> further,
        @Nullable LocalDate on) {
    /**
     * One who is appointed.
     *
     * @param account subject at the configured issuer
     * @param personNumber personal data
     * @param signsFor account of an appointee named earlier; null for nobody
     */
    public record Appointee(
            String account,
            String personNumber,
            String fullName,
            List<Duty> duties,
            UnitCode unit,
            String document,
            LocalDate dated,
            LocalDate from,
            SignerCapacity capacity,
            @Nullable String signsFor) {
        @Override
        public String toString() {
            return "Appointee[" + account + "]";
        }
    }
}
