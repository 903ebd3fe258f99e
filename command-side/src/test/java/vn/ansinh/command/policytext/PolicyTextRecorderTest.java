package vn.ansinh.command.policytext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.policy.PolicyEvent.CalendarTextRecorded;
import vn.ansinh.kernel.event.policy.PolicyEvent.PolicyTextRecorded;
import vn.ansinh.kernel.value.Moment;

class PolicyTextRecorderTest {
    private static final Moment NOW = Moment.at(Instant.parse("2026-11-24T02:00:00Z"));

    private final Set<String> streams = new HashSet<>();
    private final List<Record> events = new ArrayList<>();
    private final EventAppender appender = (stream, sequence, begun, metadata, notes) -> {
        if (!streams.add(stream)) {
            throw new AppendConflict(AppendConflict.Kind.STREAM_EXISTS, new IllegalStateException());
        }
        events.addAll(begun);
        return new Recorded(0, 1);
    };

    @Test
    void text_isRecordedOnce_howeverManyNodesStart() {
        PolicyTextRecorder recorder = new PolicyTextRecorder(appender);

        assertThat(recorder.record(Policy.load(), NOW, "start-1")).isTrue();
        assertThat(recorder.record(Policy.load(), NOW, "start-2")).isFalse();

        assertThat(streams).containsExactly("policy-" + Policy.load().version());
        assertThat(events).hasSize(1);
    }

    @Test
    void policy_canBeBuiltAgain_fromTheRecordedTextAlone() {
        new PolicyTextRecorder(appender).record(Policy.load(), NOW, "start-1");

        PolicyTextRecorded recorded = (PolicyTextRecorded) events.getFirst();
        assertThat(Policy.of(PolicyText.parse(recorded.text())).version()).isEqualTo(recorded.version());
        assertThat(RecordCodec.encode(recorded)).isNotEmpty();
    }

    @Test
    void anotherConflict_isNotSwallowed() {
        EventAppender busy = (stream, sequence, begun, metadata, notes) -> {
            throw new AppendConflict(AppendConflict.Kind.STREAM_MOVED_ON, new IllegalStateException());
        };
        assertThatThrownBy(() -> new PolicyTextRecorder(busy).record(Policy.load(), NOW, "start"))
                .isInstanceOf(AppendConflict.class);
    }

    @Test
    void calendar_isRecordedOnce_underTheDigestThatDueDatesName() {
        PolicyTextRecorder recorder = new PolicyTextRecorder(appender);
        WorkingCalendar calendar = WorkingCalendar.load();

        assertThat(recorder.record(calendar, NOW, "start-1")).isTrue();
        assertThat(recorder.record(calendar, NOW, "start-2")).isFalse();

        assertThat(streams).containsExactly("policy-" + calendar.digest());
        CalendarTextRecorded recorded = (CalendarTextRecorded) events.getFirst();
        assertThat(WorkingCalendar.parse("recorded", recorded.text()).digest()).isEqualTo(recorded.version());
        assertThat(RecordCodec.encode(recorded)).isNotEmpty();
    }
}
