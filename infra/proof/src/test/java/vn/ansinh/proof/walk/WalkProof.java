package vn.ansinh.proof.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.proof.system.Program;
import vn.ansinh.proof.system.Standing;
import vn.ansinh.proof.system.Views;

/** The walk and the demo cases against a running system, as the README names them. */
class WalkProof {

    private static final int DEMO_CASES = 200;

    @Test
    void walkEndsWell_andNoValueDiffers() throws Exception {
        String home = Standing.shared().api().home().toString();
        try (Program walk = Program.start(List.of("walk", "--url", home, "--seed", "7"))) {
            assertThat(walk.awaitEnd()).as(walk.said()).isZero();
            assertThat(walk.said())
                    .contains(
                            "no value differs",
                            "closed, remedied",
                            "each row stands in the signed log",
                            "with one letter of a row changed: line 2");
        }
    }

    @Test
    void walkFails_whereNothingAnswers() throws Exception {
        try (Program walk = Program.start(List.of("walk", "--url", "http://localhost:" + Program.freePort()))) {
            assertThat(walk.awaitEnd()).as(walk.said()).isNotZero();
        }
    }

    @Test
    void demoCasesAreEntered_withoutAnUnexpectedAnswer_andOnlyOnce() throws Exception {
        try (Standing system = Standing.fresh()) {
            demoCasesAreEntered(system);
        }
    }

    private static void demoCasesAreEntered(Standing system) throws Exception {
        String home = system.api().home().toString();
        List<String> arguments = List.of("demo-data", "--url", home, "--cases", Integer.toString(DEMO_CASES));
        long before = lodged(system);
        try (Program demo = Program.start(arguments)) {
            assertThat(demo.awaitEnd()).as(demo.said()).isZero();
        }
        long events = entered(system);
        assertThat(lodged(system) - before).isBetween(1L, (long) DEMO_CASES);
        try (Program again = Program.start(arguments)) {
            assertThat(again.awaitEnd()).as(again.said()).isZero();
        }
        assertThat(entered(system))
                .as("entering the same again changes nothing")
                .isEqualTo(events);
        var views = new Views(system);
        views.awaitCaughtUp();
        assertThat(views.progress().path("parked")).isEmpty();
    }

    /** Beside what the system does of itself, a moment later: alerts, what a grant brings. */
    private static long entered(Standing system) throws Exception {
        return system.truth()
                .number("SELECT count(*) FROM event"
                        + " WHERE coalesce(convert_from(payload, 'UTF8')::jsonb #>> '{by,duty}', '') <> 'system'");
    }

    private static long lodged(Standing system) throws Exception {
        return system.truth().number("SELECT count(*) FROM case_reference");
    }
}
