package vn.ansinh.launcher.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Command;
import vn.ansinh.launcher.client.Operation;

/** Enters demo cases, one act after the other, as the importer. */
final class Clerk {

    private static final int MOST_TRIES = 30;
    private static final long MILLISECONDS = 1000;

    private final ApiClient.Session importer;
    private final String keys;
    private final Tally tally;
    private final Staffing staffing;

    /** @param keys begins every idempotency key, so that entering the same again changes nothing */
    Clerk(ApiClient.Session importer, String keys, Tally tally) {
        this.importer = importer;
        this.keys = keys;
        this.tally = tally;
        this.staffing = new Staffing(this::patiently);
    }

    /** What is known of the case while it is entered. */
    private static final class Known {
        private @Nullable String caseId;
        private @Nullable String postingId;
        private @Nullable Long version;
        private String state = "";
    }

    void enter(DemoCase demo) {
        var known = new Known();
        if (all(demo.steps(), keys + demo.index(), known)) {
            tally.ended(demo.benefit(), known.state, demo.late());
        }
    }

    void enter(long index, List<DemoStep> turnedAway) {
        if (!turnedAway.isEmpty() && all(turnedAway, keys + "intake." + index, new Known())) {
            tally.turnedAway();
        }
    }

    private boolean all(List<DemoStep> steps, String key, Known known) {
        for (int i = 0; i < steps.size(); i++) {
            if (!one(steps.get(i), key + "." + i, known)) {
                return false;
            }
        }
        return true;
    }

    private boolean one(DemoStep step, String key, Known known) {
        Operation operation = step.operation();
        if (!staffing.has(step.actor())) {
            tally.unexpected(step.actor() + " could not be appointed");
            return false;
        }
        var command = new Command(
                operation,
                operation == Operation.OBJECTIONS ? known.postingId : known.caseId,
                step.body(),
                key,
                operation.needsVersion() ? known.version : null,
                new Command.Past(step.on(), step.actor()));
        Answer answer = patiently(command);
        String problem = answer.problem().orElse("");
        if (step.isToBeRefused() ? !step.refusals().contains(problem) : !answer.done()) {
            tally.unexpected(key + " " + operation.noun() + " by " + step.actor() + " on " + step.on() + ": "
                    + answer.inShort());
            return false;
        }
        if (step.isToBeRefused()) {
            tally.refused(problem);
            return true;
        }
        tally.acted();
        known.state = step.state();
        known.caseId = answer.text("caseId").orElse(known.caseId);
        known.postingId = answer.text("postingId").orElse(known.postingId);
        known.version = answer.version().orElse(known.version);
        return true;
    }

    /** The same request again as long as the system says that it should be sent again. */
    private Answer patiently(Command command) {
        Answer answer = importer.record(command);
        for (int tries = 1; tries < MOST_TRIES && !answer.done(); tries++) {
            Integer seconds = answer.retryAfter();
            if (seconds == null) {
                return answer;
            }
            try {
                Thread.sleep(seconds * MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = importer.record(command);
        }
        return answer;
    }
}
