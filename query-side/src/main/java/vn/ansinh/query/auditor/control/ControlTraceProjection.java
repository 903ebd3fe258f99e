package vn.ansinh.query.auditor.control;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each control looks at each event of each case, desk, official and fraud review. It opens no personal datum, so that nobody who is erased is hidden from it. */
@Component
final class ControlTraceProjection implements Projection<ControlTrace> {
    private static final Pattern INTAKE = Pattern.compile("intake-[0-9a-f]{32}");

    private final List<Control> controls;

    ControlTraceProjection() {
        this(List.of(
                new SelfApproval(),
                new PersonsWithTwoAccounts(),
                new LateEntry(),
                new CorrectionAfterDecision(),
                new NumberGap(),
                new RefusedIntake(),
                new StartMonthMoved(),
                new TwoHandsInAReview()));
    }

    private ControlTraceProjection(List<Control> controls) {
        this.controls = controls;
    }

    @Override
    public String name() {
        return "control-trace";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ControlTrace> document() {
        return ControlTrace.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("upTo", "_id"), List.of("objects", "begun", "_id"));
    }

    @Override
    public boolean concerns(String stream) {
        return CaseId.isCase(stream)
                || OfficialId.isOfficial(stream)
                || FraudReviewId.isFraudReview(stream)
                || INTAKE.matcher(stream).matches();
    }

    @Override
    public ControlTrace apply(@Nullable ControlTrace before, Occurred occurred) {
        CaseSoFar was = before == null ? null : before.ofCase();
        CaseSoFar now = ControlTrace.caseAfter(before, occurred.event());
        OfficialSoFar official = before == null ? null : before.official();
        OfficialSoFar after = official;
        if (occurred.event() instanceof AppointmentEvent event) {
            official = official == null ? OfficialSoFar.NOTHING : official;
            after = OfficialSoFar.after(official, event);
        }
        ReviewSoFar review = before == null ? null : before.review();
        ReviewSoFar reviewed = review;
        if (occurred.event() instanceof FraudReviewEvent event) {
            review = review == null ? ReviewSoFar.NOTHING : review;
            reviewed = review.after(event);
        }
        var scene = new Scene(occurred, was, now, official, review);
        List<Seen> seen = new ArrayList<>(before == null ? List.of() : before.seen());
        controls.forEach(control -> seen.addAll(control.look(scene)));
        var objects = new TreeSet<ControlCode>();
        seen.stream().filter(it -> it.exceptional() != null).forEach(it -> objects.add(it.control()));
        String position = ControlTrace.text(scene.position());
        return new ControlTrace(
                before == null ? position : before.begun(),
                position,
                now,
                after,
                reviewed,
                List.copyOf(seen),
                List.copyOf(objects));
    }
}
