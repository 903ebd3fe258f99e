package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;

/** What the recognised lists said of a household, as they were known at a position of the log (ADR-0020, ADR-0027). */
@FunctionalInterface
public interface RecognisedThen {
    /** By which entry the person's household is poor or near-poor on the day; empty when by none that was known. */
    Optional<Recognised> of(PersonId person, LocalDate on, long knownAt);

    /** The entry that counts, of which list. */
    record Recognised(
            HouseholdClass standing,
            String household,
            RecognisedListId recognisedListId,
            UnitCode unit,
            String decisionNumber,
            LocalDate from,
            LocalDate until) {}
}
