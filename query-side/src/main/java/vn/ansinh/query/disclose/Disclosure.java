package vn.ansinh.query.disclose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;

/**
 * Asked before anything of a case is shown to anybody. What it lets through, and what it denies, is recorded before the
 * answer is given (ADR 0010); where that fails the answer is {@code access-not-recorded}.
 */
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
     * Lets the access log itself be shown, of many cases at once.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation over the whole
     *     province
     */
    void discloseAccesses(ActingPerson reader, String operation, @Nullable CaseId asked);

    /**
     * Lets the list of erasures be shown: of persons under their pseudonyms, and of no case.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation over the whole
     *     province
     */
    void discloseErasures(ActingPerson reader, String operation);

    /**
     * Lets the state of a case be shown to whoever holds its acknowledgement, without signing in.
     *
     * @param caseId null when there is none of that reference; the record is written all the same, so that both refusals take
     *     as long
     * @throws vn.ansinh.kernel.problem.Refusal {@code not-found} for a wrong code or no case
     */
    void discloseToHolder(String operation, @Nullable CaseId caseId, boolean codeIsRight);

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

    /** Which fields are shown. The wire names stand in the access log for years. */
    enum Shown implements Wire {
        /** Reference, state, dates, the beneficiary's name. */
        LINE("line"),
        /** State and whose turn it is. */
        LEAST("least"),
        /** What the citizen's status page holds. */
        STATUS("status"),
        /** Initials and dates of a posting. */
        POSTING("posting"),
        /** Every field. */
        WHOLE_CASE("whole-case"),
        /** Who looked at the case. */
        ACCESSES("accesses"),
        /** Why somebody outside the unit looked. */
        GLASS("glass"),
        /** Whose data are to be erased or were, and why as long as they are not. */
        ERASURES("erasures");

        private final String wire;

        Shown(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
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
