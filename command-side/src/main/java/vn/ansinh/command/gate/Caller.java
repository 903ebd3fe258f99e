package vn.ansinh.command.gate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.Appointments.Held;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.access.Purpose;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Who asks, when, and what the matrix and their appointments let them do of the operation.
 *
 * @param person who acts; for an importer, whom they act for
 * @param grants never empty; each a citizen's, or one whose duty an appointment gives
 * @param unit whose roles the person holds on the legal date of the act
 * @param importer the account that brings the act in for the person; null where the person sent it
 * @param office what they hold there by appointment
 */
public record Caller(
        ActingPerson person,
        List<Grant> grants,
        @Nullable UnitCode unit,
        Moment moment,
        @Nullable ActorId importer,
        Office office) {
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

    /**
     * As whom the person acts in this duty. The human being is the appointment's: the token need not name one.
     *
     * @throws Refusal {@code NO_APPOINTMENT} when no appointment of the day gives the duty
     */
    By by(Duty duty) {
        if (duty == Duty.CITIZEN) {
            return new By(person.actor(), person.human(), duty, null);
        }
        Held held = office.giving(duty)
                .orElseThrow(() -> new Refusal(ProblemCode.NO_APPOINTMENT, missing(duty, unit, moment)));
        return new By(person.actor(), held.person(), duty, unit);
    }

    /** In what capacity they sign in this duty; null for whoever signs nothing. */
    @Nullable
    SignerCapacity capacity(Duty duty) {
        return office.giving(duty).map(Held::capacity).orElse(null);
    }

    /** For what purpose the matrix lets them act in this duty. */
    Purpose purpose(Duty duty) {
        return grants.stream()
                .filter(grant -> grant.duty() == duty)
                .findFirst()
                .orElseGet(grants::getFirst)
                .purpose();
    }

    static BrokenRule missing(Duty duty, @Nullable UnitCode unit, Moment moment) {
        return BrokenRule.of(
                "no-appointment",
                duty.name().toLowerCase(Locale.ROOT),
                unit == null ? "-" : unit.text(),
                moment.businessDate().toString());
    }
}
