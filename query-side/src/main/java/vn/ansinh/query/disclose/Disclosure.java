package vn.ansinh.query.disclose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Asked before anything of a case is shown to anybody, signed in or not. */
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
     *     know of is not there; {@code forbidden} when no role of the reader has the operation
     */
    void disclose(Request request);

    /**
     * What is to be shown, to whom and for what.
     *
     * @param reader empty for somebody who has not signed in, to whom only what is open to anybody is shown
     * @param operation as the contract names it: the purpose of the reading
     */
    record Request(@Nullable ActingPerson reader, String operation, CaseId caseId, Concerned concerned, Shown shown) {}

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
        /** Reference, state, dates, the beneficiary's name. */
        LINE,
        /** What the citizen's status page holds. */
        STATUS,
        /** Initials and dates of a posting. */
        POSTING,
        /** Every field. */
        WHOLE_CASE
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
