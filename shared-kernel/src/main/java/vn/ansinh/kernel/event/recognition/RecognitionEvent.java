package vn.ansinh.kernel.event.recognition;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to one recognised list of poor and near-poor households, in a stream of its own (ADR-0020). The proposal and its
 * households are recorded together, one event a household, so that each member's data are sealed under their own key and a large
 * commune makes no large event.
 */
public sealed interface RecognitionEvent {

    /**
     * An officer brings a list in as the commune's chair has signed it.
     *
     * @param unit the commune, as it was when the list begins to hold
     * @param decisionNumber of the recognising decision, as it is printed
     * @param decidedOn its date of signature
     * @param capacity in which it was signed
     * @param from first day on which the list holds
     * @param until last day
     * @param households how many follow
     * @param persons how many members they have together
     */
    record ListProposed(
            By by,
            LocalDate on,
            RecognisedListId list,
            UnitCode unit,
            ListKind kind,
            @NoPersonalData("number of a decision") String decisionNumber,
            LocalDate decidedOn,
            SignerCapacity capacity,
            LocalDate from,
            LocalDate until,
            int households,
            int persons)
            implements RecognitionEvent {}

    /**
     * One household of the list.
     *
     * @param household its code, which it keeps from year to year within the commune
     * @param from first day on which it is so
     * @param until last day
     * @param members who belong to it from then on; nobody when it left
     * @param former who belonged to it by the lists in force before, and no longer do
     */
    record HouseholdListed(
            @NoPersonalData("code of a household in its commune's lists")
            String household,

            HouseholdClass standing,
            LocalDate from,
            LocalDate until,
            List<ListedMember> members,
            List<PersonId> former)
            implements RecognitionEvent {
        public HouseholdListed {
            members = List.copyOf(members);
            former = List.copyOf(former);
        }
    }

    /** A member as the list has them. */
    record ListedMember(
            PersonId person,
            boolean head,
            @PersonalField(Datum.FULL_NAME) Personal<String> fullName,
            @PersonalField(Datum.BIRTH_DATE) Personal<LocalDate> birthDate,
            @PersonalField(Datum.SEX) Personal<Sex> sex,
            @PersonalField(Datum.PERSON_NUMBER) Personal<PersonNumber> number) {}

    /** A second officer finds it to be what was signed: from here on it counts. */
    record ListApproved(By by, LocalDate on, RecognisedListId list) implements RecognitionEvent {}

    /** It will not count: a second officer rejects it, or the first one takes it back. */
    record ListRejected(By by, LocalDate on, RecognisedListId list, ListEnd reason) implements RecognitionEvent {}

    /**
     * A list that counted holds no longer.
     *
     * @param lastDay last day on which it held; the day before its first where it never should have
     */
    record ListWithdrawn(By by, LocalDate on, RecognisedListId list, LocalDate lastDay, ListEnd reason)
            implements RecognitionEvent {}
}
