package vn.ansinh.command.detection;

import java.time.YearMonth;
import java.util.List;

/** The dead still paid: relatives or officials collect (An Giang 2016 to 2025; abroad by the thousand, here by the register of deaths). */
final class DeadStillPaid extends StillPaid {
    DeadStillPaid() {
        super(TraceKind.DIED, "died", "drawn-after-death");
    }

    @Override
    public String name() {
        return "dead-still-paid";
    }

    @Override
    public List<String> patterns() {
        return List.of("P01", "P18", "P19", "P20");
    }

    @Override
    boolean isWrong(Trace death, Trace draws, YearMonth notDueFrom, Look look) {
        return true;
    }
}
