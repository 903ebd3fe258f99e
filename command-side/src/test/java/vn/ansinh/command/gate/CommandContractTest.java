package vn.ansinh.command.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.value.Role;

/** What must be true of the contract itself: roles as in the matrix, limits on everything, examples everywhere. */
class CommandContractTest {
    private static final Set<String> ALWAYS =
            Set.of("400", "401", "403", "406", "409", "413", "415", "422", "500", "503");
    private static final Set<String> ANSWERS = Set.of(
            "OfficialAnswer",
            "LodgingAnswer",
            "CaseAnswer",
            "IntakeAnswer",
            "GlassAnswer",
            "ErasureAnswer",
            "DataRequestAnswer",
            "PolicyVersionAnswer",
            "PolicyTrialAnswer",
            "RegisterFeedAnswer",
            "DetectionSweepAnswer",
            "ReplayAnswer",
            "RecognisedListAnswer",
            "ChangeReportAnswer",
            "EntitlementAnswer",
            "OpeningListAnswer",
            "SamplingPlanAnswer",
            "AuditFindingAnswer",
            "AlertAnswer",
            "TipAnswer",
            "FraudReviewAnswer",
            "Violation",
            "Happening",
            "Problem");

    /** Lets somebody look from now on, ends what there is, or starts a clock: there is nothing in it to import. */
    private static final Set<String> OF_NOW_ALONE = Set.of(
            "breakGlass",
            "proposeErasure",
            "approveErasure",
            "rejectErasure",
            "lodgeDataRequest",
            "acknowledgeDataRequest",
            "extendDataRequest",
            "completeDataRequest",
            "refuseDataRequest",
            "withdrawDataRequest",
            "liftRestriction",
            "proposePolicyVersion",
            "approvePolicyVersion",
            "rejectPolicyVersion",
            "requestPolicyTrial",
            "cancelPolicyTrial",
            "importRegisterFeed",
            "requestDetectionSweep",
            "cancelDetectionSweep",
            "requestViewRebuild",
            "requestSandbox",
            "switchViews",
            "endReplay",
            "rejectRecognisedList",
            "withdrawRecognisedList",
            "reportChange",
            "concludeChange",
            "verifyEntitlement",
            "proposeOpeningList",
            "approveOpeningList",
            "rejectOpeningList",
            "drawUpSamplingPlan",
            "clearSampledCases",
            "abandonSamplingPlan",
            "raiseAuditFinding",
            "raiseCaseAuditFinding",
            "answerAuditFinding",
            "acceptAuditAnswer",
            "sendBackAuditAnswer",
            "extendAuditAnswer",
            "closeAuditFinding",
            "dismissAlert",
            "dismissTip",
            "extendTip",
            "openFraudReview",
            "openEntitlementFraudReview",
            "gatherEvidence",
            "proposeHold",
            "orderHold",
            "refuseHold",
            "liftHold",
            "deferNotice",
            "inviteReply",
            "serveReviewNotice",
            "replyToFraudReview",
            "proposeConclusion",
            "sendBackConclusion",
            "concludeFraudReview",
            "orderRecovery",
            "refuseRecovery",
            "complainInFraudReview",
            "decideReviewComplaint");

    private static Map<String, Object> contract = Map.of();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = CommandContractTest.class.getResourceAsStream("/openapi/command.yaml")) {
            contract = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    @Test
    void roles_areThoseOfTheMatrix_andTheImporterActsForAnyOfThem() {
        AccessMatrix matrix = AccessMatrix.load();
        Map<String, Set<Role>> stated = new TreeMap<>();
        operations().forEach((id, operation) -> stated.put(id, roles(operation)));
        // By anybody, signed in or not.
        assertThat(stated.remove("giveTip")).isEmpty();
        Map<String, Set<Role>> granted = new TreeMap<>();
        for (String operation : matrix.operations()) {
            boolean ofThisSide = matrix.grants(operation, EnumSet.allOf(Role.class)).stream()
                    .map(Grant::duty)
                    .anyMatch(duty -> duty != null);
            if (ofThisSide) {
                Set<Role> roles = EnumSet.noneOf(Role.class);
                roles.addAll(matrix.rolesOf(operation));
                if (!OF_NOW_ALONE.contains(operation)) {
                    roles.add(Role.IMPORTER);
                }
                granted.put(operation, roles);
            }
        }

        assertThat(stated).isEqualTo(granted);
    }

    @Test
    void operation_saysWhatItIs_withExamplesAndEachProblem() {
        assertThat(operations()).isNotEmpty().allSatisfy((id, operation) -> {
            assertThat(operation).containsKeys("summary", "x-roles");
            assertThat(parameters(operation)).contains("IdempotencyKey");
            assertThat(map(operation.get("responses")).keySet()).containsAll(ALWAYS);
            assertThat(examples(operation)).isNotEmpty().allSatisfy((name, example) -> {
                assertThat(map(example)).containsKeys("summary", "x-as", "value");
            });
        });
    }

    @Test
    void operationOnACase_takesTheVersionThatWasRead_andItsExamplesNameTheCaseTheyFit() {
        Set<String> lodged = new TreeSet<>();
        operations().forEach((id, operation) -> {
            if (id.startsWith("lodge") && id.endsWith("Application")) {
                lodged.addAll(examples(operation).keySet());
            }
        });

        paths().forEach((path, operation) -> {
            if (path.contains("{caseId}")) {
                assertThat(parameters(operation)).contains("CaseId", "IfMatch");
                assertThat(map(operation.get("responses")).keySet()).contains("404", "412", "428");
                assertThat(examples(operation))
                        .allSatisfy((name, example) -> assertThat(
                                        String.valueOf(map(example).get("x-of")))
                                .isIn(lodged));
            } else {
                assertThat(parameters(operation)).doesNotContain("IfMatch");
            }
        });
    }

    @Test
    void body_isBounded_inEveryPlace() {
        List<String> unbounded = new ArrayList<>();
        schemas().forEach((name, schema) -> {
            if (!ANSWERS.contains(name)) {
                unbounded(name, map(schema), unbounded);
            }
        });

        assertThat(unbounded).isEmpty();
    }

    private static void unbounded(String place, Map<String, Object> schema, List<String> found) {
        switch (String.valueOf(schema.get("type"))) {
            case "object" -> {
                if (!Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                    found.add(place + " takes any property");
                }
                map(schema.getOrDefault("properties", Map.of()))
                        .forEach((name, property) -> unbounded(place + "/" + name, map(property), found));
            }
            case "array" -> {
                if (!schema.containsKey("maxItems")) {
                    found.add(place + " has no maxItems");
                }
                unbounded(place + "/*", map(schema.get("items")), found);
            }
            case "string" -> {
                if (!schema.containsKey("maxLength") && !schema.containsKey("enum") && !schema.containsKey("format")) {
                    found.add(place + " has no maxLength");
                }
            }
            case "integer" -> {
                if (!schema.containsKey("minimum") || !schema.containsKey("maximum")) {
                    found.add(place + " has no bounds");
                }
            }
            default -> {}
        }
    }

    private static Map<String, Map<String, Object>> paths() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        map(contract.get("paths"))
                .forEach((path, item) -> operations.put(path, map(map(item).get("post"))));
        return operations;
    }

    private static Map<String, Map<String, Object>> operations() {
        return paths().values().stream()
                .collect(Collectors.toMap(it -> String.valueOf(it.get("operationId")), it -> it));
    }

    private static Map<String, Object> schemas() {
        return map(map(contract.get("components")).get("schemas"));
    }

    private static Set<Role> roles(Map<String, Object> operation) {
        return ((List<?>) operation.getOrDefault("x-roles", List.of()))
                .stream()
                        .map(role -> Role.valueOf(String.valueOf(role).toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<String> parameters(Map<String, Object> operation) {
        return ((List<?>) operation.getOrDefault("parameters", List.of()))
                .stream()
                        .map(parameter -> String.valueOf(map(parameter).get("$ref")))
                        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                        .collect(Collectors.toSet());
    }

    private static Map<String, Object> examples(Map<String, Object> operation) {
        Object content = map(operation.get("requestBody")).get("content");
        return map(map(map(content).get("application/json")).get("examples"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
