package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.UnitCode;

/** Moved away and kept on the list: out of the province, or to another commune while the former one still pays. */
final class MovedStillPaid extends StillPaid {
    private static final UnitRegistry UNITS = UnitRegistry.load();

    MovedStillPaid() {
        super(TraceKind.MOVED, "moved", "drawn-after-the-move");
    }

    @Override
    public String name() {
        return "moved-still-paid";
    }

    @Override
    public List<String> patterns() {
        return List.of("P02");
    }

    @Override
    boolean isWrong(Trace move, Trace draws, YearMonth notDueFrom, Look look) {
        return isLast(move, look) && draws.first().isBefore(notDueFrom.atDay(1)) && !paysWhereTo(move, draws, look);
    }

    /** Whoever came back is where they were. */
    private static boolean isLast(Trace move, Look look) {
        return look.of(TraceKind.MOVED, move.whose()).stream()
                .noneMatch(other ->
                        other.first().isAfter(move.first()) && !other.first().isAfter(look.on()));
    }

    private static boolean paysWhereTo(Trace move, Trace draws, Look look) {
        UnitCode to = move.unit();
        return to != null
                && look.payerOf(draws)
                        .map(payer -> holder(payer, look.on()).equals(holder(to, look.on())))
                        .orElse(false);
    }

    private static UnitCode holder(UnitCode unit, LocalDate on) {
        Optional<Unit> holder = UNITS.holderOf(unit, on);
        return holder.map(Unit::code).orElse(unit);
    }
}
