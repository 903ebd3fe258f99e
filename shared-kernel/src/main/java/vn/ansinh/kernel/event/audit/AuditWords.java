package vn.ansinh.kernel.event.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;

/**
 * What somebody wrote in an audit: about a case, as a datum of its beneficiary; about a unit or a control, in the open. One of the two.
 *
 * @param sealed goes with the person
 * @param open stays
 */
public record AuditWords(
        @PersonalField(Datum.FINDING) @Nullable Personal<String> sealed,

        @NoPersonalData("about a unit or a control, of nobody by the contract") @Nullable
        String open) {

    /**
     * What somebody wrote.
     *
     * @param person the beneficiary of the case that it is about; null for none
     */
    public static AuditWords of(@Nullable PersonId person, String text) {
        return person == null ? new AuditWords(null, text) : new AuditWords(Personal.of(person, text), null);
    }

    /** Whose datum it is. */
    public Optional<PersonId> subject() {
        return Optional.ofNullable(sealed).map(Personal::subject);
    }
}
