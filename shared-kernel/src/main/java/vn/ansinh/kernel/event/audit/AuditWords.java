package vn.ansinh.kernel.event.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

/**
 * What somebody wrote in an audit: about a case, as a datum of its beneficiary; about a unit, a control or a plan, as a datum of whoever
 * wrote it. One of the two.
 *
 * @param sealed goes with the person
 * @param open only where it was written before such words were sealed; stays
 */
public record AuditWords(
        @PersonalField(Datum.FINDING) @Nullable Personal<String> sealed,

        @NoPersonalData("from before all words were sealed, of nobody by the contract") @Nullable
        String open) {

    /**
     * What somebody wrote.
     *
     * @param person the beneficiary of the case that it is about; of no case, whoever wrote it
     */
    public static AuditWords of(PersonId person, String text) {
        return new AuditWords(Personal.of(person, text), null);
    }

    /** Whose datum it is; empty for what stands open. */
    public Optional<PersonId> subject() {
        return Optional.ofNullable(sealed).map(Personal::subject);
    }
}
