package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.Set;
import vn.ansinh.launcher.client.Operation;

/**
 * One act of a demo case.
 *
 * @param actor account of who acted
 * @param on legal date
 * @param body of the contract's type for the operation
 * @param refusals the problem codes of which one has to come; empty when the act is to be recorded
 * @param state what the case then is, in words for the summary
 */
record DemoStep(Operation operation, String actor, LocalDate on, Object body, Set<String> refusals, String state) {
    DemoStep {
        refusals = Set.copyOf(refusals);
    }

    boolean isToBeRefused() {
        return !refusals.isEmpty();
    }
}
