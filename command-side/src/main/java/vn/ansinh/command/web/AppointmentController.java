package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.AppointmentApi;
import vn.ansinh.command.api.model.Appointment;
import vn.ansinh.command.api.model.Ending;
import vn.ansinh.command.api.model.OfficialAnswer;
import vn.ansinh.command.api.model.Reason;
import vn.ansinh.command.api.model.RelativesDeclaration;
import vn.ansinh.command.appointment.AppointmentCommand.ConfirmAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.DeclareRelatives;
import vn.ansinh.command.appointment.AppointmentCommand.EndAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.ProposeAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.RejectAppointment;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.gate.OfficialGate;
import vn.ansinh.command.gate.OfficialGate.Errand;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;

/** Who may act, and in whose cases they do not. Not final: Spring puts the validation of headers around it. */
@RestController
class AppointmentController implements AppointmentApi {
    private final Desk desk;
    private final Draw draw;
    private final AppointmentForm form;
    private final PersonRegistry registry;

    AppointmentController(Desk desk, Draw draw, AppointmentForm form, PersonRegistry registry) {
        this.desk = desk;
        this.draw = draw;
        this.form = form;
        this.registry = registry;
    }

    @Override
    public ResponseEntity<OfficialAnswer> proposeAppointment(
            String idempotencyKey, Appointment body, @Nullable LocalDate businessDate, @Nullable String onBehalfOf) {
        return desk.onOfficial(
                "proposeAppointment",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                body,
                (caller, by) -> {
                    var terms = form.terms(body);
                    AppointmentId id = draw.appointment();
                    return new Errand(
                            OfficialId.of(terms.person()),
                            new ProposeAppointment(id, terms),
                            Map.of(OfficialGate.APPOINTMENT, id.text()));
                });
    }

    @Override
    public ResponseEntity<OfficialAnswer> confirmAppointment(
            String appointmentId,
            String idempotencyKey,
            Object body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        AppointmentId id = AppointmentId.parse(appointmentId);
        // Of the shape, like every other body's, before anybody looks for the appointment.
        Form.empty(body);
        return desk.onAppointment(
                "confirmAppointment",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                id,
                body,
                by -> new ConfirmAppointment(id));
    }

    @Override
    public ResponseEntity<OfficialAnswer> rejectAppointment(
            String appointmentId,
            String idempotencyKey,
            Reason body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        AppointmentId id = AppointmentId.parse(appointmentId);
        return desk.onAppointment(
                "rejectAppointment",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                id,
                body,
                by -> new RejectAppointment(id, body.getReason()));
    }

    @Override
    public ResponseEntity<OfficialAnswer> endAppointment(
            String appointmentId,
            String idempotencyKey,
            Ending body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        AppointmentId id = AppointmentId.parse(appointmentId);
        return desk.onAppointment(
                "endAppointment",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                id,
                body,
                by -> new EndAppointment(id, body.getLastDay(), body.getReason()));
    }

    @Override
    public ResponseEntity<OfficialAnswer> declareRelatives(
            String idempotencyKey,
            RelativesDeclaration body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        return desk.onOfficial(
                "declareRelatives", new Headers(idempotencyKey, null, businessDate, onBehalfOf), body, (caller, by) -> {
                    PersonId official = Optional.ofNullable(by.human())
                            .orElseThrow(() -> new IllegalStateException("an office without a human being"));
                    return new Errand(
                            OfficialId.of(official),
                            new DeclareRelatives(relatives(body.getPersonNumbers())),
                            Map.of());
                });
    }

    private List<PersonId> relatives(List<String> numbers) {
        Violations violations = new Violations();
        List<PersonNumber> parsed = violations.each(
                "/personNumbers", numbers, (at, text) -> violations.at(at, () -> PersonNumber.parse(text)));
        violations.refuse();
        return parsed.stream().map(registry::personOf).toList();
    }
}
