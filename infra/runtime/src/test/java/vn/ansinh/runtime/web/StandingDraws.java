package vn.ansinh.runtime.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListProposed;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** What a stranger draws, a change that somebody reported of it, and a list that somebody brought in. */
final class StandingDraws implements StreamEvents, EntitlementStreams {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final EntitlementId ENTITLEMENT = EntitlementId.of("1".repeat(32));
    private static final By OFFICER =
            new By(ActorId.parse("a-" + "3".repeat(32)), PersonId.parse("p-" + "d".repeat(32)), Duty.VERIFIER, WARD);

    private final PersonId person = StandingPorts.STRANGER;
    private final StandingReviews reviews = new StandingReviews(person, StandingPorts.CASE_AUDITED);

    @Override
    public Optional<PersonId> beneficiaryOf(EntitlementId entitlement) {
        return Optional.of(person);
    }

    @Override
    public Optional<PersonId> heldBy(HoldId hold) {
        return Optional.of(person);
    }

    @Override
    public Entitlements of(PersonId beneficiary) {
        var rate = new Rate(
                YearMonth.of(2026, 1),
                new Money(540_000),
                Personal.of(person, "A6c"),
                Personal.of(person, "500000 x 1"),
                "0".repeat(64),
                Certainty.CONFIRMED);
        return Entitlements.of(List.of(new EntitlementStarted(
                By.SYSTEM,
                TODAY,
                ENTITLEMENT,
                new Origin(StandingPorts.CASE_AUDITED, null, null),
                person,
                person,
                IdentityStatus.CLEAR,
                Scheme.SOCIAL_ALLOWANCE,
                WARD,
                Cadence.MONTHLY,
                null,
                rate,
                LocalDate.of(2999, 12, 31))));
    }

    @Override
    public List<Record> of(String stream) {
        if (StandingReviews.isOne(stream)) {
            return reviews.recorded(stream);
        }
        if (ChangeReportId.isChangeReport(stream)) {
            var due = new DueDate(
                    "conclude-change",
                    TODAY,
                    10,
                    CalendarKind.WORKING_DAYS,
                    "0".repeat(64),
                    LocalDate.of(2999, 12, 31),
                    "Art. 1",
                    Certainty.PROVISIONAL);
            return List.of(new ChangeReported(
                    OFFICER,
                    TODAY,
                    ENTITLEMENT,
                    person,
                    WARD,
                    Channel.HAMLET_HEAD,
                    ReportedChange.MOVED,
                    Personal.of(person, TODAY),
                    null,
                    due));
        }
        return OpeningListId.isOpeningList(stream)
                ? List.of(new OpeningListProposed(
                        OFFICER, TODAY, WARD, YearMonth.of(2025, 12), "DS-12/2025", 0, Money.ZERO))
                : List.of();
    }
}
