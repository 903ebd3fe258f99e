package vn.ansinh.query.answer;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.UnitCode;

/** The legal day, and who holds whose cases on it. */
@Component
public final class Today {
    private final UnitRegistry units = UnitRegistry.load();
    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    /** Today in Asia/Ho_Chi_Minh. */
    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), Moment.ZONE);
    }

    /** The unit that holds a unit's cases today; null where none does. */
    public @Nullable UnitCode holderOf(UnitCode unit) {
        return holderOf(unit, date());
    }

    /** The same on another day. */
    public @Nullable UnitCode holderOf(UnitCode unit, LocalDate on) {
        return units.find(unit).isEmpty()
                ? null
                : units.holderOf(unit, on).map(Unit::code).orElse(null);
    }

    /** The name of the unit that holds a unit's cases today, else of the unit itself. */
    public String nameOf(UnitCode unit) {
        UnitCode holder = holderOf(unit);
        return units.find(holder == null ? unit : holder).map(Unit::name).orElse(unit.text());
    }
}
