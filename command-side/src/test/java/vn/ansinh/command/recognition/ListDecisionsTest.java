package vn.ansinh.command.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.recognition.ListDecisions.Officer;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListEnd;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListProposed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;

class ListDecisionsTest {
    private static final String WARD = "07210@2025-07-01";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final RecognisedListId LIST = RecognisedListId.of("f".repeat(32));
    private static final PersonNumber NUMBER = PersonNumber.parse("024162000001");
    private static final PersonId MOTHER = PersonId.parse("p-" + "1".repeat(32));
    private static final PersonId SON = PersonId.parse("p-" + "2".repeat(32));
    private static final By CHAIR = new By(
            ActorId.parse("a-" + "5".repeat(32)),
            PersonId.parse("p-" + "5".repeat(32)),
            Duty.APPROVER,
            UnitCode.parse(WARD));
    private static final String ROW = "H1,poor,,,024162000001,Nguyễn Thị Mùi,1962-03-04,female,head\n";

    private final KnownLists lists = new KnownLists();

    private static ListHeader header(String unit, ListKind kind, String number, String decided, String until) {
        return new ListHeader(
                UnitCode.parse(unit),
                kind,
                number,
                LocalDate.parse(decided),
                SignerCapacity.CHAIR,
                LocalDate.of(2026, 2, 1),
                LocalDate.parse(until));
    }

    private static ListHeader header(ListKind kind) {
        return header(WARD, kind, "7/QĐ-UBND", "2026-01-30", "2026-12-31");
    }

    private static ListReading reading(ListHeader header, String rows) {
        return ListReading.of(
                header,
                "household_code,class,from,until,person_number,full_name,birth_date,sex,relation\n" + rows,
                TODAY);
    }

    private Recognitions known() {
        return lists.about(List.of(MOTHER, SON), UnitCode.parse(WARD));
    }

    private void check(ListHeader header, String rows) {
        ListDecisions.check(
                header,
                reading(header, rows),
                number -> number.equals(NUMBER) ? Optional.of(MOTHER) : Optional.empty(),
                known(),
                TODAY);
    }

    private List<RecognitionEvent> propose(ListHeader header, String rows, By by, PersonId... relatives) {
        return ListDecisions.propose(
                LIST,
                header,
                reading(header, rows),
                Map.of(NUMBER, MOTHER),
                known(),
                new Officer(by, Set.of(relatives)),
                TODAY);
    }

    private static void refused(ThrowingCallable act, String... codes) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(BrokenRule::code)
                                .containsExactly(codes));
    }

    @Test
    void proposal_isRecordedWithEachHousehold_underEachMembersOwn() {
        List<RecognitionEvent> events = propose(header(ListKind.YEARLY), ROW, KnownLists.OFFICER);

        assertThat(events).hasSize(2);
        assertThat((ListProposed) events.getFirst()).satisfies(it -> {
            assertThat(it.households()).isEqualTo(1);
            assertThat(it.persons()).isEqualTo(1);
        });
        ListedMember member = ((HouseholdListed) events.getLast()).members().getFirst();
        assertThat(member.person()).isEqualTo(MOTHER);
        assertThat(member.fullName().subject()).isEqualTo(MOTHER);
        assertThat(member.fullName().value()).contains("Nguyễn Thị Mùi");
    }

    @Test
    void decisionsOwnData_areRefusedInTheirPlaces() {
        refused(
                () -> check(header("24@", ListKind.YEARLY, "bảy", "2026-03-02", "2027-01-01"), ROW),
                "list-of-no-commune",
                "decision-number-malformed",
                "list-decided-in-the-future",
                "list-beyond-its-year");
        refused(
                () -> check(header("07210@", ListKind.YEARLY, "7/QĐ-UBND", "2026-01-30", "2026-12-31"), ROW),
                "unit-not-in-force");
        check(header("07210@", ListKind.CHANGES, "7/2026/QĐ-UBND", "2026-01-30", "2026-12-31"), ROW);
    }

    @Test
    void secondYearlyList_isRefused_untilTheFirstIsWithdrawn() {
        RecognisedListId first = lists.approved(WARD, ListKind.YEARLY, "2026-01-05", HouseholdClass.POOR, List.of());
        refused(() -> check(header(ListKind.YEARLY), ROW), "list-already-there");

        lists.withdrawn(first, "2026-01-31");

        check(header(ListKind.YEARLY), ROW);
    }

    @Test
    void person_isInOneHousehold_overAllLists() {
        lists.approved(WARD, ListKind.CHANGES, "2026-05-01", HouseholdClass.POOR, List.of(MOTHER));
        check(header(ListKind.CHANGES), ROW);
        refused(() -> check(header(ListKind.CHANGES), ROW.replace("H1", "H2")), "person-on-another-list");
        // Until April nobody has them.
        check(header(ListKind.CHANGES), ROW.replace("H1,poor,,", "H2,poor,,2026-04-30"));

        lists.approved("07339@2025-07-01", ListKind.CHANGES, "2026-01-02", HouseholdClass.POOR, List.of(MOTHER));
        refused(() -> check(header(ListKind.CHANGES), ROW), "person-on-another-list");
    }

    @Test
    void household_leavesWhatItIsOn_andTakesItsMembersAlong() {
        refused(() -> check(header(ListKind.CHANGES), "H1,left,,,,,,,\n"), "household-not-on-the-list");
        lists.approved(WARD, ListKind.YEARLY, "2026-01-05", HouseholdClass.POOR, List.of(MOTHER, SON));

        check(header(ListKind.CHANGES), "H1,left,,,,,,,\n");
        HouseholdListed left =
                (HouseholdListed) propose(header(ListKind.CHANGES), "H1,left,,,,,,,\n", KnownLists.OFFICER)
                        .getLast();
        assertThat(left.members()).isEmpty();
        assertThat(left.former()).containsExactly(MOTHER, SON);

        HouseholdListed smaller = (HouseholdListed)
                propose(header(ListKind.CHANGES), ROW, KnownLists.OFFICER).getLast();
        assertThat(smaller.former()).containsExactly(SON);
    }

    @Test
    void officer_standsOnNoListOfTheirOwn_norDoTheirRelatives() {
        By mother = new By(ActorId.parse("a-" + "6".repeat(32)), MOTHER, Duty.VERIFIER, UnitCode.parse(WARD));
        refused(() -> propose(header(ListKind.CHANGES), ROW, mother), "list-names-the-officer");
        refused(() -> propose(header(ListKind.CHANGES), ROW, KnownLists.OFFICER, MOTHER), "list-names-the-officer");
        By nobody = new By(ActorId.parse("a-" + "6".repeat(32)), null, Duty.VERIFIER, UnitCode.parse(WARD));
        refused(() -> propose(header(ListKind.CHANGES), ROW, nobody), "official-not-identified");
    }

    private RecognisedList proposedList(PersonId... members) {
        RecognisedListId list =
                lists.proposed(WARD, ListKind.CHANGES, "2026-02-01", HouseholdClass.POOR, List.of(members));
        return lists.find(list).orElseThrow();
    }

    private List<HouseholdListed> households(RecognisedList list) {
        return lists.households(List.of(list)).stream().map(Listing::entry).toList();
    }

    private void approve(RecognisedList list, By by, PersonId... relatives) {
        ListDecisions.approve(list, households(list), known(), new Officer(by, Set.of(relatives)), TODAY);
    }

    @Test
    void approval_isAnothersHand_whomTheListDoesNotName() {
        RecognisedList list = proposedList(MOTHER);

        refused(() -> approve(list, KnownLists.OFFICER), "list-needs-a-second-person");
        By otherAccount = new By(
                ActorId.parse("a-" + "9".repeat(32)), KnownLists.OFFICER.human(), Duty.APPROVER, UnitCode.parse(WARD));
        refused(() -> approve(list, otherAccount), "list-needs-a-second-person");
        refused(() -> approve(list, CHAIR, MOTHER), "list-names-the-officer");
        approve(list, CHAIR);
    }

    @Test
    void approval_isRefused_whereAnotherListWasApprovedSince() {
        RecognisedList list = proposedList(MOTHER);
        lists.approved("07339@2025-07-01", ListKind.CHANGES, "2026-01-02", HouseholdClass.POOR, List.of(MOTHER));

        refused(() -> approve(list, CHAIR), "list-overtaken");
    }

    @Test
    void rejection_isAnothers_andTakingBackTheProposers() {
        RecognisedList list = proposedList(MOTHER);

        refused(() -> ListDecisions.reject(list, ListEnd.TAKEN_BACK, CHAIR, TODAY), "list-taken-back-by-its-proposer");
        refused(
                () -> ListDecisions.reject(list, ListEnd.WRONG_LIST, KnownLists.OFFICER, TODAY),
                "list-taken-back-by-its-proposer");
        assertThat(ListDecisions.reject(list, ListEnd.TAKEN_BACK, KnownLists.OFFICER, TODAY)
                        .reason())
                .isEqualTo(ListEnd.TAKEN_BACK);
        assertThat(ListDecisions.reject(list, ListEnd.NOT_AS_DECIDED, CHAIR, TODAY)
                        .reason())
                .isEqualTo(ListEnd.NOT_AS_DECIDED);
    }

    @Test
    void withdrawal_endsAListThatCounts_withinItsDays() {
        RecognisedList waiting = proposedList(SON);
        refused(
                () -> ListDecisions.withdraw(waiting, TODAY, ListEnd.DECISION_REVOKED, CHAIR, TODAY),
                "list-does-not-hold");
        RecognisedListId id = lists.approved(WARD, ListKind.CHANGES, "2026-02-01", HouseholdClass.POOR, List.of(SON));
        RecognisedList list = lists.find(id).orElseThrow();
        refused(
                () -> ListDecisions.withdraw(
                        list, LocalDate.of(2026, 1, 30), ListEnd.TAKEN_BACK, KnownLists.OFFICER, TODAY),
                "list-needs-a-second-person",
                "list-ends-within-its-days",
                "list-taken-back-by-its-proposer");
        assertThat(ListDecisions.withdraw(list, LocalDate.of(2026, 1, 31), ListEnd.WRONG_LIST, CHAIR, TODAY)
                        .lastDay())
                .isEqualTo("2026-01-31");
    }

    @Test
    void concludedList_isConcluded() {
        RecognisedListId id = lists.approved(WARD, ListKind.CHANGES, "2026-02-01", HouseholdClass.POOR, List.of(SON));
        RecognisedList list = lists.find(id).orElseThrow();

        refused(() -> approve(list, CHAIR), "list-concluded");
        refused(() -> ListDecisions.reject(list, ListEnd.WRONG_LIST, CHAIR, TODAY), "list-concluded");
    }
}
