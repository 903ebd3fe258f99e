package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.api.model.RecognisedListProposal;
import vn.ansinh.kernel.value.UnitCode;
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

    /**
     * Brings in what a commune recognised in a year, by two officers of its last day or of the demo's. Where somebody has brought a yearly
     * list in before, running reviews add to it.
     */
    void enter(CommuneYear year, Places places, LocalDate last, long cases) {
        LocalDate on = year.until().isBefore(last) ? year.until() : last;
        UnitCode commune = year.commune().code();
        String officer = places.officer(commune, on);
        String chair = places.chair(commune, on);
        if (!staffing.has(officer) || !staffing.has(chair)) {
            tally.unexpected(officer + " or " + chair + " could not be appointed");
            return;
        }
        // Who is on it depends on how many cases there are.
        String key = keys + "list." + cases + "." + year.number();
        Answer yearly = proposed(year.yearly(), key, on, officer);
        boolean before = yearly.broken().contains("list-already-there");
        if (!before) {
            approved(yearly, key, on, chair);
        }
        List<RecognisedListProposal> running = year.running(before);
        for (int i = 0; i < running.size(); i++) {
            String own = key + ".running." + i;
            approved(proposed(running.get(i), own, on, officer), own, on, chair);
        }
    }

    private Answer proposed(RecognisedListProposal list, String key, LocalDate on, String officer) {
        return patiently(new Command(
                Operation.RECOGNISED_LISTS, null, list, key + ".proposed", null, new Command.Past(on, officer)));
    }

    private void approved(Answer proposed, String key, LocalDate on, String chair) {
        Answer approved = proposed.text("recognisedListId")
                .map(id -> patiently(new Command(
                        Operation.APPROVALS, id, Map.of(), key + ".approved", null, new Command.Past(on, chair))))
                .orElse(proposed);
        if (approved.done()) {
            tally.listed();
        } else {
            tally.unexpected(key + " by " + chair + " on " + on + ": " + approved.inShort());
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
