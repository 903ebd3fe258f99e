package vn.ansinh.command.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.DetectionSweepsApi;
import vn.ansinh.command.api.model.DetectionSweepAnswer;
import vn.ansinh.command.api.model.DetectionSweepRequest;
import vn.ansinh.command.detection.Sweep;
import vn.ansinh.command.detection.SweepDecisions;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.DetectionSweeps;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.DetectionSweepId;

/** Asks for full sweeps of the detectors and ends them; the runtime runs them. Not final: Spring puts the validation of headers around it. */
@RestController
class DetectionSweepController implements DetectionSweepsApi {
    private static final String REQUEST = "requestDetectionSweep";
    private static final String CANCEL = "cancelDetectionSweep";

    private final Desk desk;
    private final DetectionSweeps sweeps;
    private final Draw draw;

    DetectionSweepController(Desk desk, DetectionSweeps sweeps, Draw draw) {
        this.desk = desk;
        this.sweeps = sweeps;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<DetectionSweepAnswer> requestDetectionSweep(
            String idempotencyKey, DetectionSweepRequest body) {
        DetectionSweepId sweep = DetectionSweepId.of(draw.hex());
        return desk.onSweep(REQUEST, headers(idempotencyKey), "", sweep, body, (caller, by) -> {
            var requested = SweepDecisions.request(
                    sweep, body.getUpTo(), sweeps.logHead(), by, caller.moment().businessDate());
            return new Following(new Note(REQUEST, requested), -1, List.of(ReservationKey.ofTheSweep()), List.of());
        });
    }

    @Override
    public ResponseEntity<DetectionSweepAnswer> cancelDetectionSweep(
            String detectionSweepId, String idempotencyKey, Object body) {
        DetectionSweepId asked = DetectionSweepId.parse(detectionSweepId);
        return desk.onSweep(CANCEL, headers(idempotencyKey), asked.text(), asked, body, (caller, by) -> {
            Form.empty(body);
            Sweep sweep = Sweep.of(sweeps.eventsOf(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
            var cancelled = SweepDecisions.cancel(sweep, by, caller.moment().businessDate());
            return new Following(
                    new Note(CANCEL, cancelled), sweep.version(), List.of(), List.of(ReservationKey.ofTheSweep()));
        });
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
