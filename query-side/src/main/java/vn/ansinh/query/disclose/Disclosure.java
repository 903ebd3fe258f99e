package vn.ansinh.query.disclose;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Fields;
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
     *     know of is not there; {@code forbidden} when no role of the reader has the
     *     operation, or the matrix does not list these fields for it; {@code conflict-of-interest} in office, when the reader or a
     *     relative whom they declared has a part in it, unless what is shown tells of nobody ({@link Shown#tellsOfNobody})
     */
    void disclose(Request request);

    /**
     * Keeps a reader in office off what is their own or of a relative whom they declared. The denial that is recorded names the case, where it is one.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code conflict-of-interest}
     */
    void keepOff(ActingPerson reader, String operation, Whose whose);

    /** The lines of a list without such ones: a list shows what the reader may open, and says nothing of the rest. */
    <T> List<T> leaveOut(ActingPerson reader, List<T> lines, Function<T, Whose> whose);

    /**
     * Adds to the record the cases of which the shown one tells something: those that it was decided with an eye on. Whoever may see a
     * decision may see what it was based on; nothing is asked of them anew.
     */
    void cite(Set<CaseId> others);

    /**
     * Lets be shown who may act as what, which is about no case.
     *
     * @return {@code NAMED_OFFICES} where the matrix shows the reader names and papers, otherwise {@code OFFICES}
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation, or it shows
     *     neither
     */
    Shown discloseOffices(ActingPerson reader, String operation);

    /**
     * Lets the access log itself be shown, of many cases at once.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation over the whole
     *     province
     */
    void discloseAccesses(ActingPerson reader, String operation, @Nullable CaseId asked);

    /**
     * Lets be shown how far the views have come. The cases that hold one up are added by {@link #cite}.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation over the whole
     *     province
     */
    void discloseMachinery(ActingPerson reader, String operation);

    /**
     * Lets be shown what a control test objects to; each case of the page is disclosed beside it.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation over the whole
     *     province
     */
    void discloseControls(ActingPerson reader, String operation);

    /**
     * Lets be shown what differs between the views and the log. The cases that it is of are added by {@link #cite}.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation over the whole
     *     province
     */
    void discloseDifferences(ActingPerson reader, String operation);

    /**
     * Lets the list of erasures be shown: of persons under their pseudonyms, and of no case.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation over the whole
     *     province
     */
    void discloseErasures(ActingPerson reader, String operation);

    /**
     * Lets be shown what people asked about their data: one's own to a citizen, under pseudonyms to whoever answers or audits.
     *
     * @return how far the reader may look: everywhere, or what is their own
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation in one of these
     *     ways
     */
    Scope discloseDataRequests(ActingPerson reader, String operation);

    /**
     * Lets recognised lists of households be shown: of no case, and of many persons.
     *
     * @return of which communes
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    Scope discloseRecognisedLists(ActingPerson reader, String operation);

    /**
     * Lets be shown what people draw. The cases that it stands on are added by {@link #cite}.
     *
     * @return in which units, or whose own
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    Scope discloseEntitlements(ActingPerson reader, String operation);

    /**
     * Lets findings of audits be shown. The cases that they are about are added by {@link #cite}.
     *
     * @return addressed to which units
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    Scope discloseFindings(ActingPerson reader, String operation);

    /**
     * Lets alerts be shown. The cases that they are about are added by {@link #cite}.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    void discloseAlerts(ActingPerson reader, String operation);

    /**
     * Lets tips be shown: of no case, so that who looked at a case tells nobody of a tip.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    void discloseTips(ActingPerson reader, String operation);

    /**
     * Lets fraud reviews be shown. The cases that they look at are added by {@link #cite}.
     *
     * @return of which units, or of whom
     * @throws vn.ansinh.kernel.problem.Refusal {@code forbidden} when no role of the reader has the operation
     */
    Scope discloseFraudReviews(ActingPerson reader, String operation);

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

    /** What something is about: whoever is near to any of it is near to the whole. */
    record Whose(Set<CaseId> cases, Set<PersonId> persons) {
        public Whose {
            cases = Set.copyOf(cases);
            persons = Set.copyOf(persons);
        }

        public static Whose of(CaseId caseId) {
            return of(Set.of(caseId));
        }

        public static Whose of(Set<CaseId> cases) {
            return new Whose(cases, Set.of());
        }

        /** Of things that each tell of a case, of a person, of both or of neither. */
        public static <T> Whose ofAll(
                Collection<T> subjects,
                Function<T, @Nullable CaseId> caseOf,
                Function<T, @Nullable PersonId> personOf) {
            return new Whose(
                    subjects.stream().map(caseOf).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()),
                    subjects.stream().map(personOf).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
        }

        public static Whose of(PersonId person) {
            return new Whose(Set.of(), Set.of(person));
        }
    }

    /**
     * Whom a case concerns.
     *
     * @param unit where it was lodged; null where its first event cannot be read
     * @param owners applicant, beneficiary, receiver
     * @param substitutes who was named to act in it
     */
    record Concerned(@Nullable UnitCode unit, List<PersonId> owners, Set<ActorId> substitutes) {}

    /** Which fields are shown. */
    enum Shown implements Wire {
        LINE(Fields.LINE),
        LEAST(Fields.LEAST),
        STATUS(Fields.STATUS),
        POSTING(Fields.POSTING),
        WHOLE_CASE(Fields.WHOLE_CASE),
        ACCESSES(Fields.ACCESSES),
        GLASS(Fields.GLASS),
        ERASURES(Fields.ERASURES),
        DATA_REQUESTS(Fields.DATA_REQUESTS),
        RECOGNISED_LISTS(Fields.RECOGNISED_LISTS),
        CONFLICTS(Fields.CONFLICTS),
        SEALED_PROOF(Fields.SEALED_PROOF),
        OPENED_PROOF(Fields.OPENED_PROOF),
        SEALED_ROWS(Fields.SEALED_ROWS),
        CONTROLS(Fields.CONTROLS),
        DIFFERENCES(Fields.DIFFERENCES),
        OFFICES(Fields.OFFICES),
        NAMED_OFFICES(Fields.NAMED_OFFICES),
        TRIAL(Fields.TRIAL),
        SAMPLE(Fields.SAMPLE),
        FINDINGS(Fields.FINDINGS),
        MACHINERY(Fields.MACHINERY),
        ENTITLEMENTS(Fields.ENTITLEMENTS),
        ALERTS(Fields.ALERTS),
        TIPS(Fields.TIPS),
        FRAUD_REVIEWS(Fields.FRAUD_REVIEWS);

        private final Fields fields;

        Shown(Fields fields) {
            this.fields = fields;
        }

        /** As the matrix names them. */
        Fields fields() {
            return fields;
        }

        /** Whoever draws a sample again needs every line of it, their own too; a line has no datum of a person (ADR-0026). */
        boolean tellsOfNobody() {
            return this == SAMPLE;
        }

        @Override
        public String wire() {
            return fields.wire();
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
