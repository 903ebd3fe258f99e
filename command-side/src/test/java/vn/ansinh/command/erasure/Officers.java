package vn.ansinh.command.erasure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureApproved;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureProposed;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/** Two officers, whom they may erase, and what they record. */
final class Officers {
    static final PersonId PERSON = PersonId.parse("p-" + "a".repeat(32));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final By FIRST = by(1, PersonId.parse("p-" + "b".repeat(32)));
    static final By SECOND = by(2, PersonId.parse("p-" + "c".repeat(32)));
    static final Keeping NOTHING_KEPT = new Keeping(List.of(), List.of(), false, Optional.empty());

    private Officers() {}

    static By by(int account, @Nullable PersonId human) {
        return new By(
                ActorId.parse("a-" + String.valueOf(account).repeat(32)),
                human,
                Duty.PRIVACY,
                UnitCode.parse("24@2025-07-01"));
    }

    static ErasureProposed proposed() {
        return proposed(ErasureGround.REQUEST);
    }

    static ErasureProposed proposed(ErasureGround ground) {
        return new ErasureProposed(FIRST, TODAY, PERSON, ground, Personal.of(PERSON, "Asked in writing."));
    }

    static ErasureApproved approved() {
        return new ErasureApproved(SECOND, TODAY, PERSON);
    }

    static ErasureCase after(ErasureEvent... events) {
        return ErasureCase.of(Arrays.asList(events)).orElseThrow();
    }
}
