package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Paid while detained: placement and detention end the allowance in the community (dossier R6). */
final class DetainedStillPaid extends StillPaid {
    DetainedStillPaid() {
        super(TraceKind.DETAINED, "detained", "drawn-in-detention");
    }

    @Override
    public String name() {
        return "detained-still-paid";
    }

    @Override
    public List<String> patterns() {
        return List.of("P03");
    }

    /** Of a detention that ends within the office's time nothing whole is lost; what begins after it is drawn with right. */
    @Override
    boolean isWrong(Trace detention, Trace draws, YearMonth notDueFrom, Look look) {
        LocalDate released = detention.until();
        LocalDate asked = notDueFrom.plusMonths(look.figure(GRACE)).atDay(1);
        return released == null || (!released.isBefore(asked) && draws.first().isBefore(released));
    }
}
