package vn.ansinh.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.query.casefile.Story.at;
import static vn.ansinh.query.casefile.Story.due;
import static vn.ansinh.query.casefile.Story.lodging;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.query.caseworker.worklist.WorkItem;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;
import vn.ansinh.query.citizen.status.CitizenCaseProjection;
import vn.ansinh.query.port.Calendars.Counted;
import vn.ansinh.query.port.Calendars.NamedDay;

/** What a changed calendar moved stands so wherever it is shown, and says from where and why; what was done before stays. */
class MovedDueDatesTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private static final LocalDate WAS = LocalDate.of(2025, 7, 15);
    private static final LocalDate NOW = LocalDate.of(2025, 7, 16);
    private static final ExplainedDates EXPLAINED = new ExplainedDates(due -> new Counted(
            "vi " + due.dueOn(),
            "en " + due.dueOn(),
            List.of(new NamedDay(LocalDate.of(2025, 7, 10), "Ngày mới", "Nghị quyết")),
            List.of()));

    private static Story lodged() {
        return new Story(CASE).then("allowance.lodged", lodging("social-allowance-v2", WAS.toString()));
    }

    private static void moved(ObjectNode tree) {
        at(tree, "/was").put("dueOn", WAS.toString());
        at(tree, "/now").put("dueOn", NOW.toString()).put("calendarVersion", "newer");
        tree.put("on", "2025-07-05");
        at(tree, "/because/0").put("day", "2025-07-10").put("name", "Ngày mới");
    }

    @Test
    void worklist_isOrderedByTheNewDay() {
        WorkItem item =
                lodged().then("case.due-date-moved", MovedDueDatesTest::moved).fold(new WorklistProjection());
        assertThat(item.orderedBy()).isEqualTo(NOW);
        assertThat(item.next())
                .isNotNull()
                .satisfies(next -> assertThat(next.due())
                        .isNotNull()
                        .satisfies(it -> assertThat(it.dueOn()).isEqualTo(NOW)));
        assertThat(item.progress().since()).as("nobody acted").isEqualTo(LocalDate.of(2025, 7, 1));
    }

    @Test
    void file_keepsFromWhereItCame_andExplainsIt() {
        CaseFile file =
                lodged().then("case.due-date-moved", MovedDueDatesTest::moved).fold(new CaseFileProjection());
        assertThat(file.deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.due().dueOn()).isEqualTo(NOW);
            assertThat(deadline.metOn()).isNull();
            assertThat(deadline.moves()).extracting(DueDateMove::on).containsExactly(LocalDate.of(2025, 7, 5));
        });
        ExplainedDate explained = EXPLAINED.of(file).getFirst();
        assertThat(explained.dueOn()).isEqualTo(NOW);
        assertThat(explained.daysOff()).hasSize(1);
        assertThat(explained.moves()).singleElement().satisfies(move -> {
            assertThat(move.was()).isEqualTo(WAS);
            assertThat(move.because().getFirst().name()).isEqualTo("Ngày mới");
        });
        assertThat(explained.vi())
                .isEqualTo("vi 2025-07-16; ngày 05/07/2025 được dời từ hạn cũ 15/07/2025 do lịch làm việc thay đổi:"
                        + " 10/07/2025 nghỉ (Ngày mới, source)");
        assertThat(explained.en())
                .isEqualTo("en 2025-07-16; moved on 2025-07-05 from 2025-07-15 because the calendar was changed:"
                        + " 2025-07-10 is off (Ngày mới, source)");
        assertThat(file.timeline()).hasSize(2);
    }

    @Test
    void whatIsDone_doesNotMove() {
        CaseFile file = lodged().then("allowance.verified", due("2025-07-20"))
                .then("case.due-date-moved", MovedDueDatesTest::moved)
                .fold(new CaseFileProjection());
        assertThat(file.deadlines()).extracting(it -> it.due().dueOn()).containsExactly(WAS, LocalDate.of(2025, 7, 20));
        assertThat(file.deadlines()).allSatisfy(it -> assertThat(it.moves()).isEmpty());
    }

    @Test
    void objections_complaints_andTheTimeToComplain_move() {
        CaseFile objected = lodged().then("case.posted", due("2025-07-20"))
                .then("case.objection-raised", due(WAS.toString()))
                .then("case.due-date-moved", MovedDueDatesTest::moved)
                .fold(new CaseFileProjection());
        assertThat(objected.postings().getFirst().objections().getFirst().due().dueOn())
                .isEqualTo(NOW);
        assertThat(objected.progress().objections().getFirst().due().dueOn()).isEqualTo(NOW);

        Story served = lodged().then("case.decided")
                .then("case.served", tree -> at(tree, "/complaintUntil").put("dueOn", WAS.toString()));
        var decision = lodged().then("case.decided")
                .then("case.served", tree -> at(tree, "/complaintUntil").put("dueOn", WAS.toString()))
                .then("case.due-date-moved", MovedDueDatesTest::moved)
                .fold(new CitizenCaseProjection())
                .decision();
        assertThat(decision)
                .isNotNull()
                .satisfies(it -> assertThat(it.complaintUntil())
                        .isNotNull()
                        .satisfies(until -> assertThat(until.dueOn()).isEqualTo(NOW)));
        CaseFile complained = served.then("case.complaint-lodged", due(WAS.toString()))
                .then("case.due-date-moved", MovedDueDatesTest::moved)
                .fold(new CaseFileProjection());
        assertThat(complained.complaints().getFirst().due().dueOn()).isEqualTo(NOW);
    }

    @Test
    void stops_standBesideTheClockThatWentOn() {
        CaseFile file = lodged().then("case.supplement-requested", tree -> tree.put("on", "2025-07-03"))
                .then("case.supplemented", tree -> {
                    tree.put("on", "2025-07-09");
                    at(tree, "/due").put("dueOn", "2025-07-23");
                })
                .fold(new CaseFileProjection());
        List<ExplainedDate> explained = EXPLAINED.of(file);
        assertThat(explained.getFirst().stops()).isEmpty();
        assertThat(explained.getLast().stops())
                .containsExactly(new ExplainedDate.Stop(LocalDate.of(2025, 7, 3), LocalDate.of(2025, 7, 9)));
        assertThat(explained.getLast().vi()).contains("đồng hồ dừng từ ngày 03/07/2025", "09/07/2025");
        assertThat(explained.getLast().en()).contains("the clock stood from 2025-07-03", "supplement of 2025-07-09");
    }

    @Test
    void aLine_saysItInFewWords() {
        ExplainedDates.Brief brief = EXPLAINED.brief(
                lodged().fold(new CaseFileProjection()).deadlines().getFirst().due());
        assertThat(brief.vi()).isEqualTo("7 ngày làm việc từ 01/07/2025, trừ 1 ngày nghỉ lễ");
        assertThat(brief.en()).isEqualTo("7 working days from 2025-07-01, 1 day off left out");
    }
}
