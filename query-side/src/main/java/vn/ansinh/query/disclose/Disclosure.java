package vn.ansinh.query.disclose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Fields;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Asked before anything of a case is shown to anybody who has signed in. */
public interface Disclosure {
    /**
     * How far the reader may look with an operation, for lists.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    Scope scope(ActingPerson reader, String operation);

    /**
     * Lets a case be shown.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code not-found} when it lies outside the reader's scope: what one may not
     *     know of is not there; {@code forbidden} when no role of the reader has the
     *     operation, or the matrix does not list these fields for it
     */
    void disclose(Request request);

    /** Whether the matrix shows these fields to the reader with an operation that is about no case. */
    boolean shows(ActingPerson reader, String operation, Fields fields);

    /**
     * What is to be shown, to whom and for what.
     *
     * @param operation as the contract names it: the purpose of the reading
     */
    record Request(ActingPerson reader, String operation, CaseId caseId, Concerned concerned, Shown shown) {}

    /**
     * Whom a case concerns.
     *
     * @param unit where it was lodged; null where its first event cannot be read
     * @param owners applicant, beneficiary, receiver
     * @param substitutes who was named to act in it
     */
    record Concerned(@Nullable UnitCode unit, List<PersonId> owners, Set<ActorId> substitutes) {}

    /** Which fields are shown. */
    enum Shown {
        LINE(Fields.LINE),
        STATUS(Fields.STATUS),
        POSTING(Fields.POSTING),
        WHOLE_CASE(Fields.WHOLE_CASE);

        private final Fields fields;

        Shown(Fields fields) {
            this.fields = fields;
        }

        /** As the matrix names them. */
        Fields fields() {
            return fields;
        }
    }

    /**
     * How far one may look.
     *
     * @param province everywhere
     * @param units in cases lodged in one of these
     * @param own in cases of this person; empty for nobody's
     */
    record Scope(
            boolean province, Set<UnitCode> units, @Nullable PersonId own) {}
}
