package vn.ansinh.query.auditor.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentEnded;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentRejected;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.query.auditor.office.OfficialInOffice.Line;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Each official's appointments. Whose relatives they declared is nobody's to read. */
@Component
public final class OfficialInOfficeProjection implements Projection<OfficialInOffice> {
    @Override
    public String name() {
        return "official";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<OfficialInOffice> document() {
        return OfficialInOffice.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("person", "_id"));
    }

    @Override
    public boolean concerns(String stream) {
        return OfficialId.isOfficial(stream);
    }

    @Override
    public OfficialInOffice apply(@Nullable OfficialInOffice before, Occurred occurred) {
        if (!(occurred.event() instanceof AppointmentEvent event)) {
            throw new IllegalStateException("not an event of an official: "
                    + occurred.event().getClass().getSimpleName());
        }
        OfficialInOffice official = before == null
                ? new OfficialInOffice(OfficialId.parse(occurred.stream()).person(), List.of())
                : before;
        return switch (event) {
            case AppointmentProposed it -> {
                List<Line> lines = new ArrayList<>(official.lines());
                lines.add(Line.of(it.appointment(), it.terms(), it.by()));
                yield new OfficialInOffice(official.person(), List.copyOf(lines));
            }
            case AppointmentConfirmed it -> changed(official, it.appointment(), line -> line.confirmed(it.by()));
            case AppointmentEnded it -> changed(official, it.appointment(), line -> line.ended(it.lastDay()));
            case AppointmentRejected it -> official;
            case RelativesDeclared it -> official;
        };
    }

    private static OfficialInOffice changed(
            OfficialInOffice official, AppointmentId appointment, UnaryOperator<Line> change) {
        return new OfficialInOffice(
                official.person(),
                official.lines().stream()
                        .map(line -> line.appointment().equals(appointment) ? change.apply(line) : line)
                        .toList());
    }
}
