package vn.ansinh.kernel.event.fraud;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What a register says of one person. Stored only under that person's seal.
 *
 * @param from the day of death or of the move; the first day of whatever lasts; of an unknown number the day on which it was asked
 * @param until last day, where one is known
 * @param unit where to somebody moved; absent outside the province and where the register tells no unit
 * @param amount VND a month, of salaries and pensions
 * @param act number of the entry in the civil status, where the register has one
 */
public record RegisterEntry(
        Register register,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UnitCode unit,
        @Nullable Money amount,
        @Nullable String act) {}
