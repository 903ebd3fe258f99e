package vn.ansinh.proof.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Operation;

/** Every view of a case that an auditor or a caseworker has takes both clocks; what does not is named here with its reason, and in ADR-0027. */
class ClocksInTheContractTest {
    private static final String KNOWN_AT = "KnownAt";
    private static final String VALID_AT = "ValidAt";

    /** What each takes instead of both. */
    private static final Map<String, Set<String>> OTHERWISE = Map.of(
            // Two moments stand for the one.
            "compareCase", Set.of("From", "To", VALID_AT),
            // Of one decision, as of that decision: its rows say when.
            "readDecisionProof", Set.of(),
            // Printed today of the newest decision, and says whether it is in force today.
            "readDecisionPaper", Set.of(),
            // Rows up to a checkpoint, all of them: what is left out could not be proven.
            "exportCase", Set.of(),
            // The sandbox is of one position; of a day there, the case itself is asked with that position.
            "readSandboxCase", Set.of());

    private static final Set<String> CLOCKS = Set.of(KNOWN_AT, VALID_AT, "From", "To");

    private static boolean ofOffice(Operation operation) {
        return operation.path().startsWith("/api/auditor/") || operation.path().startsWith("/api/caseworker/");
    }

    private static Set<String> clocks(Operation operation) {
        Set<String> taken = new HashSet<>();
        operation.description().path("parameters").forEach(parameter -> {
            String reference = parameter.path("$ref").asString("");
            taken.add(reference.substring(reference.lastIndexOf('/') + 1));
        });
        taken.retainAll(CLOCKS);
        return taken;
    }

    @Test
    void everyViewOfACase_takesBothClocks_orIsNamedHere() {
        List<Operation> ofACase = Contract.query().operations().stream()
                .filter(ClocksInTheContractTest::ofOffice)
                .filter(Operation::aboutACase)
                .toList();
        assertThat(ofACase).hasSizeGreaterThan(8);
        assertThat(ofACase)
                .allSatisfy(operation -> assertThat(clocks(operation))
                        .as("%s", operation)
                        .isEqualTo(OTHERWISE.getOrDefault(operation.id(), Set.of(KNOWN_AT, VALID_AT))));
        assertThat(ofACase.stream().map(Operation::id)).containsAll(OTHERWISE.keySet());
    }

    /** Lists are work of today, of many cases: the past of each of them is that of its case, and the province as of a moment is a sandbox (ADR-0025). */
    @Test
    void nothingElse_takesAClock() {
        assertThat(Contract.query().operations().stream()
                        .filter(operation -> !ofOffice(operation) || !operation.aboutACase())
                        .filter(operation -> !clocks(operation).isEmpty()))
                .isEmpty();
    }
}
