package vn.ansinh.query.glass;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/**
 * A case that an official may read outside their unit for a time.
 *
 * @param from UTC
 * @param until UTC; from then on it gives nothing
 */
public record BrokenGlass(
        GlassId glassId,
        CaseId caseId,
        ActorId actor,
        @Nullable PersonId human,
        Duty duty,
        @Nullable UnitCode unit,
        Instant from,
        Instant until,
        @PersonalField(Datum.REASON) Personal<String> reason) {

    /**
     * The second of an instant as a text that orders before every instant in it or later, as the views hold them: written
     * out, a fraction of a second orders before none.
     */
    public static String asOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }
}
