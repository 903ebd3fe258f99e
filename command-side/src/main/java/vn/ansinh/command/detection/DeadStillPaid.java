package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** The dead still paid: relatives or officials collect (An Giang 2016 to 2025; abroad by the thousand, here by the register of deaths). */
final class DeadStillPaid implements Detector.Watching {
    private final StillPaid paid = new StillPaid(TraceKind.DIED, "died", "drawn-after-death");

    @Override
    public String name() {
        return "dead-still-paid";
    }

    @Override
    public List<String> patterns() {
        return List.of("P01", "P18", "P19", "P20");
    }

    @Override
    public Set<String> shows() {
        return Set.of("died", "drawn-after-death", "stopped-late");
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
        return paid.judge(trace, look, (death, draws, notDueFrom) -> true);
    }
}
