package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** Paid while detained: placement and detention end the allowance in the community (dossier R6). */
final class DetainedStillPaid implements Detector.Watching {
    private final StillPaid paid = new StillPaid(TraceKind.DETAINED, "detained", "drawn-in-detention");

    @Override
    public String name() {
        return "detained-still-paid";
    }

    @Override
    public List<String> patterns() {
        return List.of("P03");
    }

    @Override
    public Set<String> shows() {
        return Set.of("detained", "drawn-in-detention", "stopped-late");
    }

    @Override
    public Set<TraceKind> watches() {
        return paid.watches();
    }

    @Override
    public boolean waits() {
        return true;
    }

    /** Of a detention that ends within the office's time nothing whole is lost; what begins after it is drawn with right. */
    @Override
    public List<Hit> judge(Trace trace, Look look) {
        return paid.judge(
                trace,
                look,
                (detention, draws, notDueFrom) -> detention.until() == null
                        || (!detention
                                        .until()
                                        .isBefore(notDueFrom
                                                .plusMonths(look.figure("months-until-stopped"))
                                                .atDay(1))
                                && draws.first().isBefore(detention.until())));
    }
}
