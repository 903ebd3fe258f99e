package vn.ansinh.query.casefile;

import java.util.ArrayList;
import java.util.List;
import vn.ansinh.kernel.value.Duty;

/**
 * Which steps of its procedure a case has done, and so whose turn it is. What is due and when stands in the events; the
 * events do not say who acts next, so the order of each procedure's required steps stands here once more.
 *
 * @param procedure name of the procedure that the case keeps to its end
 * @param done acts done so far, by name
 */
public record Course(String procedure, List<String> done) {
    private static final List<String> EXAMINATIONS = List.of("survey", "verify", "review");

    static Course begun(String procedure) {
        return new Course(procedure, List.of());
    }

    Course with(String act) {
        var now = new ArrayList<>(done);
        now.remove(act);
        now.add(act);
        return new Course(procedure, List.copyOf(now));
    }

    /** An objection was found right: the examination has to be done again. */
    Course examinedAgain() {
        return new Course(
                procedure,
                done.stream().filter(act -> !EXAMINATIONS.contains(act)).toList());
    }

    /** Facts were stated that no examination has seen: a course that had one starts over. */
    Course suppliedAnew() {
        return done.stream().anyMatch(EXAMINATIONS::contains) ? begun(procedure) : this;
    }

    boolean isDecided() {
        return done.contains("decide");
    }

    /** To be examined and decided anew; what was posted stays posted. */
    Course reopened() {
        return new Course(procedure, done.stream().filter("post"::equals).toList());
    }

    /** The first required step that is not done; at the end always the decision. */
    String next() {
        return required().stream()
                .filter(act -> !done.contains(act))
                .findFirst()
                .orElse("decide");
    }

    private List<String> required() {
        if (procedure.startsWith("housing-")) {
            return List.of("survey", "list", "post", "decide");
        } else if (procedure.startsWith("insurance-")) {
            return List.of("verify", "decide");
        } else if (procedure.equals("social-allowance-v1")) {
            return List.of("review", "post", "appraise", "decide");
        }
        return List.of("verify", "recommend", "decide");
    }

    /** In which duty a step is done. */
    static Duty dutyOf(String act) {
        return switch (act) {
            case "review" -> Duty.REVIEWER;
            case "appraise" -> Duty.APPRAISER;
            case "decide" -> Duty.APPROVER;
            default -> Duty.VERIFIER;
        };
    }

    /** Who concludes an objection: until 30 June 2025 the reviewer, Decree 20/2021 Art. 8. */
    Duty concludesObjections() {
        return procedure.equals("social-allowance-v1") ? Duty.REVIEWER : Duty.APPROVER;
    }
}
