package vn.ansinh.command.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.datarequest.Requests.ANSWER;
import static vn.ansinh.command.datarequest.Requests.ASKED;
import static vn.ansinh.command.datarequest.Requests.LAW;
import static vn.ansinh.command.datarequest.Requests.PRIVACY;
import static vn.ansinh.command.datarequest.Requests.STRANGERS;
import static vn.ansinh.command.datarequest.Requests.acknowledged;
import static vn.ansinh.command.datarequest.Requests.after;
import static vn.ansinh.command.datarequest.Requests.lodged;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestLodged;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

/** The law's clock: from which day it runs, how far, and what moves its end. */
class DataRequestClockTest {
    @ParameterizedTest(name = "{0} asked {1}")
    @CsvSource(textBlock = """
            # right,  asked,            received,   acknowledge by, complete by
            SEE,      2026-11-02T09:00, 2026-11-02, 2026-11-04,     2026-11-12
            RESTRICT, 2026-11-02T09:00, 2026-11-02, 2026-11-04,     2026-11-17
            OBJECT,   2026-11-02T09:00, 2026-11-02, 2026-11-04,     2026-11-17
            # On a Friday evening it is received on Monday; ten days from there end on a Thursday.
            SEE,      2026-11-06T20:00, 2026-11-09, 2026-11-11,     2026-11-19
            # On a Friday morning two working days pass the week's end.
            CORRECT,  2026-11-06T09:00, 2026-11-06, 2026-11-10,     2026-11-16
            # On a Saturday.
            SEE,      2026-11-07T10:00, 2026-11-09, 2026-11-11,     2026-11-19
            # Fifteen days from a Friday end on a Saturday and move to Monday.
            RESTRICT, 2026-11-06T09:00, 2026-11-06, 2026-11-10,     2026-11-23
            # Before Tết: Thursday 12 February; Friday counts, Monday to Friday of Tết do not.
            SEE,      2026-02-12T09:00, 2026-02-12, 2026-02-23,     2026-02-23
            # In Tết: received when the offices open again, on Monday.
            SEE,      2026-02-17T09:00, 2026-02-23, 2026-02-25,     2026-03-05
            # Before the holidays of April.
            OBJECT,   2026-04-29T09:00, 2026-04-29, 2026-05-05,     2026-05-14
            # By the decree before: three days for everything.
            OBJECT,   2025-12-01T09:00, 2025-12-01, 2025-12-04,     2025-12-04
            SEE,      2025-12-31T09:00, 2025-12-31, 2026-01-05,     2026-01-05
            """)
    void days_runFromTheLegalDayOfReceipt(
            DataRight right, LocalDateTime asked, LocalDate received, LocalDate acknowledgeBy, LocalDate completeBy) {
        DataRequestLodged event = lodged(right, asked);

        assertThat(event.on()).isEqualTo(asked.toLocalDate());
        assertThat(event.legallyReceivedOn()).isEqualTo(received);
        assertThat(event.acknowledgeBy().dueOn()).isEqualTo(acknowledgeBy);
        assertThat(event.completeBy().dueOn()).isEqualTo(completeBy);
    }

    @Test
    void dueDate_saysHowItWasFound_andHowSureThatIs() {
        DataRequestLodged restrict = lodged(DataRight.RESTRICT, ASKED);
        assertThat(restrict.acknowledgeBy().calendar()).isEqualTo(CalendarKind.WORKING_DAYS);
        assertThat(restrict.acknowledgeBy().days()).isEqualTo(2);
        assertThat(restrict.acknowledgeBy().startedOn()).isEqualTo(restrict.legallyReceivedOn());
        assertThat(restrict.completeBy().calendar()).isEqualTo(CalendarKind.CALENDAR_DAYS);
        assertThat(restrict.completeBy().days()).isEqualTo(15);
        assertThat(restrict.completeBy().source()).contains("356/2025");
        assertThat(restrict.completeBy().certainty())
                .as("the length is confirmed, the rule of counting is not")
                .isEqualTo(Certainty.PROVISIONAL);

        assertThat(lodged(DataRight.SEE, ASKED).completeBy().certainty())
                .as("not seen in a source")
                .isEqualTo(Certainty.PROVISIONAL);
        assertThat(lodged(DataRight.SEE, ASKED.minusYears(1)).completeBy().source())
                .contains("13/2023");
    }

    @Test
    void nobodyGuesses_whereNoLawGivesATime() {
        assertThatThrownBy(() -> lodged(DataRight.SEE, LocalDateTime.of(2023, 6, 30, 9, 0)))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RESTRICT, 2026-11-23, 20",
        "OBJECT,   2026-11-23, 20",
        "SEE,      2026-11-12, 10",
        "CORRECT,  2026-11-12, 10"
    })
    void processorOrThirdParty_givesMoreTime_whereTheLawSaysSo_fromTheSameDay(
            DataRight right, LocalDate completeBy, int days) {
        DueDate due = DataRequestDecisions.acknowledge(
                        after(lodged(right, ASKED)), true, PRIVACY, ASKED.toLocalDate(), STRANGERS, LAW)
                .completeBy();

        assertThat(due.days()).isEqualTo(days);
        assertThat(due.startedOn()).isEqualTo(ASKED.toLocalDate());
        // Twenty days from 2 November end on Sunday.
        assertThat(due.dueOn()).isEqualTo(completeBy);
    }

    @Test
    void extension_runsFromTheDayByWhichItWasToBeDone() {
        DataRequestLodged lodged = lodged(DataRight.RESTRICT, ASKED);
        DueDate due = DataRequestDecisions.extend(
                        after(lodged, acknowledged(lodged)),
                        15,
                        ANSWER,
                        PRIVACY,
                        lodged.completeBy().dueOn(),
                        STRANGERS,
                        LAW)
                .completeBy();

        assertThat(due.startedOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(due.days()).isEqualTo(15);
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
    }
}
