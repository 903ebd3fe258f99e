package vn.ansinh.launcher.demo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.api.model.Document;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.RepresentationGround;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/**
 * What a household asks for and what is true about it.
 *
 * @param correctable the fact that a clerk may get wrong at first, and the wrong value
 * @param toVerify facts that the officer looks up again
 * @param address of the dwelling; null but for housing
 */
record Claim(
        Scheme scheme,
        Family family,
        Person applicant,
        Person beneficiary,
        RepresentationGround ground,
        Evidence evidence,
        List<Document> documents,
        Correctable correctable,
        List<FactCode> toVerify,
        @Nullable String address) {

    private static final Set<String> POOR = Set.of("poor", "near-poor");

    /** Whether the commune must have recognised the household. */
    boolean ofAPoorHousehold() {
        return evidence.has(FactCode.HOUSEHOLD_POVERTY) && POOR.contains(evidence.value(FactCode.HOUSEHOLD_POVERTY));
    }

    record Correctable(FactCode code, String wrong) {}

    Claim {
        documents = List.copyOf(documents);
        toVerify = List.copyOf(toVerify);
    }
}
