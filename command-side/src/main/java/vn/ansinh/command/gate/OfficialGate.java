package vn.ansinh.command.gate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.command.appointment.AppointmentCommand;
import vn.ansinh.command.appointment.AppointmentCommand.ProposeAppointment;
import vn.ansinh.command.appointment.OfficialCall;
import vn.ansinh.command.gate.Answers.Fingerprint;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.Appointments.Filed;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * The way in for commands about officials: identity → matrix → appointment → reach → idempotency → the official. No expected
 * version: whatever an appointment has become meanwhile, the decision says whether the act still fits.
 */
@Component
public final class OfficialGate {
    public static final String APPOINTMENT = "appointmentId";

    private final Admission admission;
    private final Attempts attempts;
    private final Appointments appointments;
    private final CommandRunner runner;
    private final UnitRegistry units = UnitRegistry.load();

    OfficialGate(Admission admission, Attempts attempts, Appointments appointments, CommandRunner runner) {
        this.admission = admission;
        this.attempts = attempts;
        this.appointments = appointments;
        this.runner = runner;
    }

    /** What is to be done, and about whom. */
    public record Errand(OfficialId official, AppointmentCommand command, Map<String, String> said) {}

    /** Acts on an official who need not have been one before. */
    public Done act(Sent sent, BiFunction<Caller, By, Errand> form) {
        Caller caller = admission.admit(sent);
        By by = caller.by(caller.grants().getFirst());
        return run(sent, caller, by, () -> form.apply(caller, by));
    }

    /** Acts on an appointment; one of a unit out of reach is not found. */
    public Done act(Sent sent, AppointmentId appointment, Function<By, AppointmentCommand> form) {
        Caller caller = admission.admit(sent);
        By by = caller.by(caller.grants().getFirst());
        LocalDate day = caller.moment().businessDate();
        Filed filed = appointments
                .find(appointment)
                .filter(it -> reaches(by.unit(), it, day))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return run(
                sent,
                caller,
                by,
                () -> new Errand(filed.official(), form.apply(by), Map.of(APPOINTMENT, appointment.text())));
    }

    private boolean reaches(@Nullable UnitCode own, Filed filed, LocalDate day) {
        return own != null && units.holdsWithin(filed.unit(), own, day);
    }

    private Done run(Sent sent, Caller caller, By by, Supplier<Errand> form) {
        Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
        // Formed anew in each attempt, as in a case: whose a number is may have changed with the attempt that was lost.
        return attempts.once(
                fingerprint,
                () -> attempts.drawing(
                        fingerprint, accountOfAnother(), () -> attempt(sent, fingerprint, caller, by, form.get())));
    }

    private Done attempt(Sent sent, Fingerprint fingerprint, Caller caller, By by, Errand errand) {
        SortedMap<String, String> said = new TreeMap<>(errand.said());
        var call = new OfficialCall(
                errand.official(),
                errand.command(),
                by,
                caller.moment(),
                principal(errand.command()).orElse(null),
                Answers.entry(fingerprint, said));
        Recorded recorded = runner.run(
                OfficialCall.COMMAND, call, attempts.metadata(sent.operation(), fingerprint, caller, by, null));
        return new Done(said, recorded.version(), recorded.appendId());
    }

    private Optional<Filed> principal(AppointmentCommand command) {
        Delegation delegation = command instanceof ProposeAppointment proposed
                ? proposed.terms().delegation()
                : null;
        return delegation == null ? Optional.empty() : appointments.find(delegation.principal());
    }

    private static Refusal accountOfAnother() {
        return new Refusal(ProblemCode.REFUSED, BrokenRule.at("/account", "account-of-another-person"));
    }
}
