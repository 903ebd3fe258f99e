package vn.ansinh.runtime.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.value.Moment;

/**
 * Puts the texts of policy and calendar into the log once the guard is content and before the first request is taken: no
 * decision may name a policy, and no deadline a calendar, that the log does not hold.
 */
final class PolicyTextAtStart implements SmartLifecycle {
    private final PolicyTextRecorder recorder;
    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private volatile boolean running;

    PolicyTextAtStart(EventAppender appender, Policy policy, WorkingCalendar calendar, Clock clock) {
        this.recorder = new PolicyTextRecorder(appender);
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void start() {
        Moment moment = Moment.at(clock.instant());
        String correlation = UUID.randomUUID().toString();
        recorder.record(policy, moment, correlation);
        recorder.record(calendar, moment, correlation);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Well before the web server's phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
