package vn.ansinh.query.auditor.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.model.AppointmentListJson;
import vn.ansinh.query.auditor.office.AppointmentList.InForce;
import vn.ansinh.query.auditor.office.OfficialInOffice.Line;
import vn.ansinh.query.casefile.Story;

class OfficeProjectionsTest {
    private static final String OFFICIAL = "off-" + "0123456789abcdef".repeat(2);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final OfficialInOfficeProjection officials = new OfficialInOfficeProjection();
    private final ConflictProjection conflicts = new ConflictProjection();

    private Line line(String... names) {
        Story story = new Story(OFFICIAL);
        for (String name : names) {
            story.then(name);
        }
        return story.fold(officials).lines().getFirst();
    }

    @Test
    void appointment_isInForce_onceConfirmed_andUntilItsEnd() {
        assertThat(line("appointment.proposed").inForceOn(DAY)).isFalse();
        assertThat(line("appointment.proposed", "appointment.rejected").inForceOn(DAY))
                .isFalse();
        Line confirmed = line("appointment.proposed", "appointment.confirmed");
        assertThat(confirmed.inForceOn(DAY)).isTrue();
        assertThat(confirmed.inForceOn(DAY.minusDays(1))).isFalse();
        Line ended = line(
                "appointment.proposed", "appointment.confirmed", "appointment.ended", "appointment.relatives-declared");
        assertThat(ended.inForceOn(DAY)).isTrue();
        assertThat(ended.inForceOn(DAY.plusDays(1))).isFalse();
    }

    @Test
    void list_tellsNoNameAndNoPaper_toWhoeverMaySeeNone() {
        Line line = line("appointment.proposed", "appointment.confirmed");
        var person = line.fullName().subject();

        InForce told = InForce.of(person, line, false);

        assertThat(told.fullName()).isNull();
        assertThat(told.document()).isNull();
        assertThat(InForce.of(person, line, true).fullName()).isEqualTo(line.fullName());
        var model = new ContractForms()
                .model(
                        new AppointmentList(DAY, java.util.List.of(InForce.of(person, line, true)), null),
                        AppointmentListJson.class);
        assertThat(model.getAppointments()).hasSize(1);
    }

    @Test
    void conflict_isKeptAsItWasMet() {
        String stream = "conflict-" + "0123456789abcdef".repeat(2);

        assertThat(conflicts.concerns(stream)).isTrue();
        assertThat(conflicts.concerns(OFFICIAL)).isFalse();
        assertThat(new Story(stream).then("conflict.refused").fold(conflicts).operation())
                .isEqualTo("operation");
    }
}
