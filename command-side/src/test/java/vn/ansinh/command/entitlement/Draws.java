package vn.ansinh.command.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.People;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/** Entitlements of one person, without a case behind them. */
final class Draws {
    static final PersonId PERSON = People.person(100);
    static final FraudReviewId REVIEW = FraudReviewId.of(People.hex(77));

    private Draws() {}

    static EntitlementId id(int number) {
        return EntitlementId.of(People.hex(number));
    }

    static HoldId hold(int number) {
        return HoldId.of(People.hex(number));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static YearMonth month(String text) {
        return YearMonth.parse(text);
    }

    static Rate rate(YearMonth from, long amount) {
        return new Rate(
                from,
                new Money(amount),
                Personal.of(PERSON, "A6c"),
                Personal.of(PERSON, Long.toString(amount)),
                "0".repeat(64),
                Certainty.CONFIRMED);
    }

    static EntitlementStarted started(int number, Scheme scheme, LocalDate on, YearMonth from, long amount) {
        return started(number, scheme, on, from, null, amount, IdentityStatus.CLEAR);
    }

    static EntitlementStarted started(
            int number,
            Scheme scheme,
            LocalDate on,
            YearMonth from,
            @Nullable YearMonth until,
            long amount,
            IdentityStatus identity) {
        return new EntitlementStarted(
                By.SYSTEM,
                on,
                id(number),
                new Origin(CaseId.parse("saa-" + People.hex(number)), null, null),
                PERSON,
                PERSON,
                identity,
                scheme,
                People.WARD_SINCE_MERGER,
                Cadence.MONTHLY,
                until,
                rate(from, amount),
                on.plusYears(1));
    }
}
