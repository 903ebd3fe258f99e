package vn.ansinh.runtime.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policybook.PolicyBook;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.value.Moment;

/**
 * Puts the texts of policy and calendar into the log once the guard is content and before the first request is taken: no
 * decision may name a policy, and no deadline a calendar, that the log does not hold. The first start of a province opens the
 * policy book with the program's text; from then on the book's is the law, whatever text a newer program carries (ADR-0017).
 */
final class PolicyTextAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyTextAtStart.class);

    private final PolicyTextRecorder recorder;
    private final BookedPolicies policies;
    private final WorkingCalendar calendar = WorkingCalendar.load();
    private final Policy carried = Policy.load();
    private final Clock clock;
    private volatile boolean running;

    PolicyTextAtStart(EventAppender appender, BookedPolicies policies, Clock clock) {
        this.recorder = new PolicyTextRecorder(appender);
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void start() {
        Moment moment = Moment.at(clock.instant());
        String correlation = UUID.randomUUID().toString();
        recorder.record(calendar, moment, correlation);
        if (policies.book().version() < 0) {
            recorder.record(carried, moment, correlation);
            recorder.open(carried, moment, correlation);
        }
        compare();
        running = true;
    }

    private void compare() {
        PolicyBook book = policies.book();
        if (!book.seed().equals(carried.version())) {
            LOG.warn(
                    "This program carries the policy text {}; the policy book began with {} and stays the law. What the"
                            + " program's text has more is to be proposed as a version of the book.",
                    carried.version(),
                    book.seed());
        }
        List<String> missing = policies.missingIn(policies.recorded(book.head()));
        if (!missing.isEmpty()) {
            LOG.error(
                    "The policy {} has none of these, which this program's rules ask for; cases that need one cannot be"
                            + " decided until a version that has them is in force: {}",
                    book.head(),
                    missing);
        }
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
