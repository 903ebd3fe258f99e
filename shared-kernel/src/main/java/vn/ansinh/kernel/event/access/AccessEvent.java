package vn.ansinh.kernel.event.access;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

/** What happens to who may see what. Each stands alone in a stream of its own. */
public sealed interface AccessEvent {

    /**
     * An official opened a case outside their unit, for reading alone and for a time (ADR 0010).
     *
     * @param caseId the one case that may be read
     * @param reason the official's words. They speak of the case, so that they are held as a datum of its beneficiary and
     *     go when that person is erased
     * @param from the server's clock, UTC
     * @param until when it ends by itself, UTC
     */
    record GlassBroken(
            By by,
            LocalDate on,
            CaseId caseId,
            @PersonalField(Datum.REASON) Personal<String> reason,
            Instant from,
            Instant until)
            implements AccessEvent {}
}
