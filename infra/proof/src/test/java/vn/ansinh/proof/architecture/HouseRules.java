package vn.ansinh.proof.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.detection.Detector;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.query.disclose.PublishedByLaw;

/**
 * The directions and the purity that the architecture draws, written over a root package so that the same rule reads
 * the product ({@code vn.ansinh}) and the planted violations.
 */
final class HouseRules {
    private static final String[] DRIVERS = {
        "java.sql..",
        "javax.sql..",
        "org.springframework.jdbc..",
        "org.springframework.data..",
        "com.mongodb..",
        "org.bson..",
        "org.postgresql..",
        "org.flywaydb.."
    };
    private static final String[] MACHINERY = {
        "org.springframework..",
        "org.axonframework..",
        "java.sql..",
        "javax.sql..",
        "com.mongodb..",
        "org.bson..",
        "jakarta.servlet..",
        "org.slf4j..",
        "java.util.logging.."
    };
    private static final Set<String> VAGUE = Set.of("Impl", "Manager", "Util", "Utils", "Helper", "Helpers");

    private final String root;

    private HouseRules(String root) {
        this.root = root;
    }

    static List<HouseRule> over(String root) {
        var rules = new HouseRules(root);
        return List.of(
                rules.kernelStandsAlone(),
                rules.verifierStandsApart(),
                rules.commandSideSeesOnlyTheKernel(),
                rules.querySideSeesOnlyTheKernel(),
                rules.driversLiveInInfra(),
                rules.decisionsAreFreeOfMachinery(),
                rules.sidesHaveNoClockOrChanceOfTheirOwn(),
                rules.axonIsNamedOnlyByShells(),
                rules.benefitsDoNotKnowEachOther(),
                rules.audiencesDoNotKnowEachOther(),
                rules.casesAreShownThroughOneDoor(),
                rules.answersPassTheRecord(),
                rules.onlyPostingsArePublished(),
                rules.detectorsSeeTracesAlone(),
                rules.nothingIsDecidedByAnAlert(),
                rules.namesSayWhatThingsAre(),
                rules.packagesDeclareNull());
    }

    private HouseRule kernelStandsAlone() {
        return new HouseRule(
                "the kernel depends on the JDK, JSpecify and the JSON tree, on nothing else",
                classes()
                        .that(resideInAPackage(in("kernel")))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        in("kernel"),
                                        "java.lang..",
                                        "java.util..",
                                        "java.time..",
                                        "java.math..",
                                        "java.text..",
                                        "java.io..",
                                        "java.nio..",
                                        "java.net..",
                                        "java.security..",
                                        "javax.crypto..",
                                        "org.jspecify..",
                                        "tools.jackson..")
                                .and(not(resideInAPackage("java.util.logging..")))),
                List.of("KernelWithSpring", "KernelThatLooksAtTheCommandSide"));
    }

    private HouseRule verifierStandsApart() {
        return new HouseRule(
                "the verifier depends on the kernel, the JDK and JSpecify: nothing that wrote the log says that it is whole",
                classes()
                        .that(resideInAPackage(in("verifier")))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(in("verifier"), in("kernel"), "java..", "org.jspecify..")),
                List.of("VerifierThatAsksTheStore"));
    }

    private HouseRule commandSideSeesOnlyTheKernel() {
        return new HouseRule(
                "the command side knows neither the query side nor infra",
                noClasses()
                        .that(resideInAPackage(in("command")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(in("query"), in("runtime"), in("launcher"))),
                List.of("HousingThatReadsAView"));
    }

    private HouseRule querySideSeesOnlyTheKernel() {
        return new HouseRule(
                "the query side knows neither the command side nor infra",
                noClasses()
                        .that(resideInAPackage(in("query")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(in("command"), in("runtime"), in("launcher"))),
                List.of("WorklistThatDecides"));
    }

    private HouseRule driversLiveInInfra() {
        return new HouseRule(
                "database drivers are named in infra only",
                noClasses()
                        .that(resideInAnyPackage(in("kernel"), in("command"), in("query")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(DRIVERS)),
                List.of("WorklistWithItsOwnMongo", "DecreeCase"));
    }

    private HouseRule decisionsAreFreeOfMachinery() {
        return new HouseRule(
                "commands, events, states, decisions and policies name no framework, database or logger",
                noClasses()
                        .that(resideInAnyPackage(in("kernel.event"), in("command"))
                                .and(DECISION_CODE))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(MACHINERY)),
                List.of("LoggingDecisions", "DecreeCase"));
    }

    private HouseRule sidesHaveNoClockOrChanceOfTheirOwn() {
        return new HouseRule(
                "time and chance come in from infra, never from the kernel or a side",
                classes()
                        .that(resideInAnyPackage(in("kernel"), in("command"), in("query"))
                                // A nonce that could be given from outside could be given twice, and opens what it
                                // sealed.
                                .and(not(resideInAPackage(in("kernel.seal")))))
                        .should(new NotReadClockOrChance()),
                List.of("DecisionsByTheWallClock", "DecisionsByLot"));
    }

    private HouseRule axonIsNamedOnlyByShells() {
        return new HouseRule(
                "aggregate shells, reactions, the projection runner and the runtime are the only code that names Axon",
                noClasses()
                        .that(resideInAPackage(root + "..")
                                .and(not(resideInAnyPackage(
                                        in("command.reaction"), in("query.projection"), in("runtime"), in("proof"))))
                                .and(not(AGGREGATE_SHELL)))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.axonframework..")),
                List.of("ControllerOnAxon"));
    }

    private HouseRule benefitsDoNotKnowEachOther() {
        return siblingsKeepApart(
                "a benefit's law changes one package: benefits do not know each other",
                List.of("command.housing", "command.allowance", "command.insurance"),
                "HousingThatBorrowsFromAllowance");
    }

    private HouseRule audiencesDoNotKnowEachOther() {
        return siblingsKeepApart(
                "an audience's need changes one package: audiences do not know each other",
                List.of("query.caseworker", "query.auditor", "query.citizen", "query.privacy"),
                "StatusPageThatShowsTheWorklist");
    }

    private HouseRule casesAreShownThroughOneDoor() {
        return new HouseRule(
                "a controller that reads cases asks Disclosure, where each reading is allowed and recorded",
                classes()
                        .that(resideInAPackage(in("query"))
                                .and(CONTROLLER)
                                .and(not(annotatedWith(PublishedByLaw.class))))
                        .should(new PassTheDoor(
                                Set.of(
                                        root + ".query.port.Views",
                                        root + ".query.port.EventHistory",
                                        root + ".query.port.Replays"),
                                root + ".query.disclose.Disclosure")),
                List.of("StatusBesideTheDoor"));
    }

    private HouseRule answersPassTheRecord() {
        return new HouseRule(
                "the query side writes no response by hand: who looks is recorded before an answer is written (ADR 0010)",
                noClasses()
                        .that(resideInAPackage(in("query"))
                                .and(not(resideInAPackage(in("query.disclose"))))
                                .and(not(GENERATED)))
                        .should()
                        .dependOnClassesThat(PAST_THE_RECORD),
                List.of("WorklistThatWritesByHand", "WorklistOnAPage"));
    }

    private HouseRule onlyPostingsArePublished() {
        return new HouseRule(
                "open postings and the fraud scorecard, which names nobody, are published and leave no record of who looked",
                noClasses()
                        .that(resideInAPackage(in("query"))
                                .and(not(simpleName("PublicPostingsController")))
                                .and(not(simpleName("FraudScorecardController"))))
                        .should()
                        .beAnnotatedWith(PublishedByLaw.class),
                List.of("StatusPageForEverybody"));
    }

    private HouseRule detectorsSeeTracesAlone() {
        return new HouseRule(
                "a detector reads traces, never an event or a fact: ethnicity, religion, diagnosis and grade cannot reach it",
                noClasses()
                        .that(assignableTo(Detector.class).and(resideInAPackage(root + "..")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                        "vn.ansinh.kernel.event.application..",
                                        "vn.ansinh.kernel.event.entitlement..",
                                        "vn.ansinh.kernel.event.recognition..")
                                .or(assignableTo(FactCode.class))
                                .or(assignableTo(Personal.class))),
                List.of("DetectorThatReadsAGrade"));
    }

    private HouseRule nothingIsDecidedByAnAlert() {
        return new HouseRule(
                "what decides in a case knows neither detectors nor alerts: nothing is refused by score",
                noClasses()
                        .that(resideInAPackage(in("command"))
                                .and(not(resideInAnyPackage(
                                        in("command.detection"),
                                        in("command.fraud"),
                                        in("command.port"),
                                        in("command.web")))))
                        .should()
                        .dependOnClassesThat(resideInAPackage("vn.ansinh.command.detection..")
                                .or(assignableTo(AlertEvent.class))),
                List.of("AllowanceByScore"));
    }

    private HouseRule namesSayWhatThingsAre() {
        return new HouseRule(
                "no class is called Impl, Manager, Util or Helper",
                noClasses().that(resideInAPackage(root + "..")).should().haveNameMatching(vagueNames()),
                List.of("AllowanceHelper"));
    }

    private HouseRule packagesDeclareNull() {
        return new HouseRule(
                "every package is @NullMarked in its package-info",
                classes()
                        .that(resideInAPackage(root + "..").and(not(GENERATED)))
                        .should(new LieInANullMarkedPackage()),
                List.of("UndeclaredNull"));
    }

    private HouseRule siblingsKeepApart(String name, List<String> rooms, String violator) {
        var rule = classes()
                .that(resideInAnyPackage(rooms.stream().map(this::in).toArray(String[]::new)))
                .should(new KeepApart(
                        rooms.stream().map(room -> root + "." + room).toList()));
        return new HouseRule(name, rule, List.of(violator));
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private static String vagueNames() {
        return ".*(" + String.join("|", VAGUE) + ")(\\$.*)?";
    }

    /** The outermost class decides: a record nested in a sealed event is event code. */
    static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return enclosing.map(HouseRules::outermost).orElse(type);
    }

    private static final DescribedPredicate<JavaClass> DECISION_CODE =
            DescribedPredicate.describe("commands, events, states, decisions and policies", type -> {
                String name = outermost(type).getSimpleName();
                return name.endsWith("Decisions")
                        || name.endsWith("Case")
                        || name.endsWith("Event")
                        || name.endsWith("Events")
                        || name.endsWith("Command")
                        || type.getPackageName().contains(".kernel.event")
                        || type.getPackageName().endsWith(".policy");
            });

    private static final DescribedPredicate<JavaClass> CONTROLLER = DescribedPredicate.describe(
            "controllers", type -> type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController"));

    private static final DescribedPredicate<JavaClass> AGGREGATE_SHELL = DescribedPredicate.describe(
            "aggregate shells", type -> outermost(type).getSimpleName().endsWith("Aggregate"));

    /** Ways to answer that do not pass the last step before a body is written. */
    private static final DescribedPredicate<JavaClass> PAST_THE_RECORD =
            DescribedPredicate.describe("responses written by hand, streams of their own and pages", type -> {
                String name = type.getFullName();
                return type.isAssignableTo("jakarta.servlet.ServletResponse")
                        || name.equals("org.springframework.stereotype.Controller")
                        || name.startsWith("org.springframework.web.servlet.function.")
                        || name.startsWith("org.springframework.web.servlet.View")
                        || name.equals("org.springframework.web.servlet.ModelAndView")
                        || name.equals("org.springframework.http.server.ServerHttpResponse")
                        || name.startsWith("org.springframework.web.servlet.mvc.method.annotation.");
            });

    /** Written by the OpenAPI generator from the contracts; nobody edits it. */
    static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated from the contracts",
            type -> type.getPackageName().matches(".*\\.(command|query|client)\\.api(\\.model)?"));
}
