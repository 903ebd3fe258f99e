package vn.ansinh.command.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Who asks, when, and what the matrix grants them for the operation.
 *
 * @param person who acts; for an importer, whom they act for
 * @param grants never empty
 * @param unit whose roles the person holds on the legal date of the act
 * @param importer the account that brings the act in for the person; null where the person sent it
 */
public record Caller(
        ActingPerson person,
        List<Grant> grants,
        @Nullable UnitCode unit,
        Moment moment,
        @Nullable ActorId importer) {
    public boolean imported() {
        return importer != null;
    }

    /** As whom the person acts under this grant. A citizen acts for no unit. */
    By by(Grant grant) {
        Duty duty = grant.duty();
        if (duty == null) {
            throw new IllegalStateException("no duty for " + grant.operation());
        }
        return by(duty);
    }

    By by(Duty duty) {
        return new By(person.actor(), person.human(), duty, duty == Duty.CITIZEN ? null : unit);
    }
}
