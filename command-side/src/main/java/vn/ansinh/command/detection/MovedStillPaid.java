package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.UnitCode;

/** Moved away and kept on the list: out of the province, or to another commune while the former one still pays. */
final class MovedStillPaid implements Detector.Watching {
    private static final UnitRegistry UNITS = UnitRegistry.load();

    private final StillPaid paid = new StillPaid(TraceKind.MOVED, "moved", "drawn-after-the-move");

    @Override
    public String name() {
        return "moved-still-paid";
    }

    @Override
    public List<String> patterns() {
        return List.of("P02");
    }

    @Override
    public Set<String> shows() {
        return Set.of("moved", "drawn-after-the-move", "stopped-late");
    }

    @Override
    public Set<TraceKind> watches() {
        return paid.watches();
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        return paid.judge(
                trace,
                look,
                (move, draws, notDueFrom) -> isLast(move, look)
                        && draws.first().isBefore(notDueFrom.atDay(1))
                        && !paysWhereTo(move, draws, look));
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
