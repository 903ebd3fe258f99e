package vn.ansinh.runtime.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.datarequest.DataRequestDecisions;
import vn.ansinh.command.datarequest.LodgeDataRequest;
import vn.ansinh.command.duedate.DueDateReaction;
import vn.ansinh.command.duedate.RecordedCalendars;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CalendarLog;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/**
 * The sweep on the event database: every stream once, page by page, from where the last one stopped, one node at a time, and whoever
 * counted by the old calendar and was recorded later is come back to. Requests lodged on Monday 2 November 2026 are to be acknowledged
 * by the 4th.
 */
class DueDatesMoveIT {
    private static final Moment LODGED = Moment.at(Instant.parse("2026-11-02T02:00:00Z"));
    private static final Instant NEXT_DAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final String MOVED =
            "SELECT stream FROM event WHERE name = 'data-request.due-date-moved' ORDER BY append_id";

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final Law carried = Law.load();
    private WorkingCalendar calendar = carried.calendar();
    private AnnotationConfigApplicationContext node;

    @BeforeEach
    void start() {
        node = TestNode.over(database, Map.of());
        record(calendar);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private void record(WorkingCalendar text) {
        new PolicyTextRecorder(node.getBean(EventAppender.class)).record(text, LODGED, "start");
    }

    /** As the notice of the next year's days off would be. */
    private void proclaim(String day) {
        String row = "      - {on: " + day + ", name: \"Ngày mới\", source: labour-code, certainty: confirmed}\n";
        String year = "  - year: 2026\n";
        int at = calendar.text().indexOf("    daysOff:\n", calendar.text().indexOf(year)) + "    daysOff:\n".length();
        calendar = WorkingCalendar.parse(
                "test.yaml",
                calendar.text().substring(0, at) + row + calendar.text().substring(at));
        record(calendar);
    }

    private DueDateSweep sweep(int page) {
        var reaction = new DueDateReaction(
                day -> new Law(carried.policy(), calendar, carried.units()),
                new RecordedCalendars(node.getBean(CalendarLog.class)),
                node.getBean(StreamEvents.class),
                node.getBean(EventAppender.class),
                new Draw(new Random(7)),
                InstantSource.fixed(NEXT_DAY));
        return new DueDateSweep(node.getBean("eventDatabase", DataSource.class), reaction, page);
    }

    /** A request that is counted by the carried calendar, whatever is in force. */
    private void lodge(int number) throws Exception {
        PersonId person = PersonId.parse("p-" + String.format("%032x", number));
        By by = new By(ActorId.parse("a-" + String.format("%032x", number)), person, Duty.CITIZEN, null);
        var lodged = DataRequestDecisions.lodge(
                new LodgeDataRequest(person, DataRight.RESTRICT, Channel.ONLINE, "Đề nghị hạn chế xử lý."),
                by,
                LODGED,
                carried);
        var metadata = new EventMetadata(
                by.actor(), by.duty(), null, "test", "c", null, "lodge", "k", LODGED.businessDate(), null, false, null);
        Recorded recorded =
                node.getBean(EventAppender.class).begin(stream(number), List.of(lodged), metadata, AppendNotes.NONE);
        assertThat(node.getBean(SequencedLog.class).awaitPositionOf(recorded.appendId(), 10, TimeUnit.SECONDS))
                .isPresent();
    }

    private static String stream(int number) {
        return "data-request-" + String.format("%032x", number);
    }

    private List<String> moved() {
        return JdbcClient.create(database)
                .sql(MOVED)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Map<String, @Nullable Object> newest() {
        return JdbcClient.create(database)
                .sql("SELECT * FROM due_date_sweep ORDER BY sweep DESC LIMIT 1")
                .query()
                .singleRow();
    }

    @Test
    void everyStream_isMovedOnce_fromWhereTheLastSweepStopped() throws Exception {
        for (int number = 1; number <= 3; number++) {
            lodge(number);
        }
        sweep(100).sweep();
        assertThat(moved()).isEmpty();
        assertThat(newest().get("finished_at")).isNotNull();

        proclaim("2026-11-04");
        DueDateSweep dies = sweep(2);
        // Two positions at a time: the calendar's own text stands first in the log.
        assertThat(dies.sweepPage()).isTrue();
        assertThat(moved()).containsExactly(stream(1));
        assertThat(newest())
                .containsEntry("upto", 2L)
                .containsEntry("moved", 1L)
                .containsEntry("finished_at", null);

        sweep(2).sweep();
        assertThat(moved()).containsExactly(stream(1), stream(2), stream(3));
        assertThat(newest()).containsEntry("calendar", calendar.digest()).containsEntry("moved", 3L);
        assertThat(newest().get("finished_at")).isNotNull();

        sweep(100).sweep();
        assertThat(moved()).hasSize(3);
    }

    @Test
    void whatWasRecordedLate_byTheOldCalendar_isComeBackTo() throws Exception {
        proclaim("2026-11-04");
        sweep(100).sweep();
        lodge(1);
        sweep(100).sweep();
        assertThat(moved()).containsExactly(stream(1));
    }

    @Test
    void aPageThatIsGoneThroughAgain_movesNothingTwice() throws Exception {
        lodge(1);
        proclaim("2026-11-04");
        sweep(100).sweep();
        // As if the process had died before it wrote down how far it came.
        PostgresFixture.execute(database, "UPDATE due_date_sweep SET upto = 0, finished_at = NULL");
        sweep(100).sweep();
        assertThat(moved()).hasSize(1);
    }

    @Test
    void oneNodeSweepsAtATime() throws Exception {
        lodge(1);
        proclaim("2026-11-04");
        try (Connection other = database.getConnection();
                Statement holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute("SELECT pg_advisory_xact_lock(" + DueDateSweep.LOCK + ")");
            assertThat(sweep(100).sweepPage()).isFalse();
            assertThat(moved()).isEmpty();
            other.rollback();
        }
        sweep(100).sweep();
        assertThat(moved()).hasSize(1);
    }

    @Test
    void aDayOffThatIsTakenBack_movesBack_inASweepOfItsOwn() throws Exception {
        lodge(1);
        proclaim("2026-11-04");
        sweep(100).sweep();
        calendar = carried.calendar();
        sweep(100).sweep();
        assertThat(moved()).containsExactly(stream(1), stream(1));
        assertThat(JdbcClient.create(database)
                        .sql("SELECT count(*) FROM due_date_sweep")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aStreamThatCannotBeRead_holdsUpNoOther_andIsCounted() throws Exception {
        lodge(1);
        lodge(2);
        PostgresFixture.execute(
                database, "UPDATE event SET payload = convert_to('{}', 'UTF8') WHERE stream = '" + stream(1) + "'");
        proclaim("2026-11-04");
        sweep(100).sweep();
        assertThat(moved()).containsExactly(stream(2));
        assertThat(newest()).containsEntry("failed", 1L);
    }
}
