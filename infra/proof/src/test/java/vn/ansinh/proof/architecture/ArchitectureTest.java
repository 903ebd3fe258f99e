package vn.ansinh.proof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the directions of the architecture, and proves of each rule that it can fail. */
class ArchitectureTest {
    private static final String PRODUCT = "vn.ansinh";
    private static final String PLANTED = "vn.ansinh.proof.planted";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    /** A rule that finds no class to look at fails as well: ArchUnit's {@code failOnEmptyShould}. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("productRules")
    void product_keepsTheRule(HouseRule house) {
        house.rule().check(PRODUCT_CLASSES);
    }

    /** Exactly the planted classes are reported: a rule that reports the innocent is as useless as a silent one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedRules")
    void rule_reportsItsViolators_forPlantedClasses(HouseRule house) {
        var reported = new TreeSet<String>();
        house.rule()
                .evaluate(PLANTED_CLASSES)
                .handleViolations((Collection<Object> violations, String message) ->
                        violations.forEach(violation -> reported.add(simpleName(culprit(violation)))));
        assertThat(reported).containsExactlyInAnyOrderElementsOf(house.violators());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"kernel", "command", "query", "runtime", "verifier", "launcher"})
    void everyRoom_isSeen_byTheRules(String room) {
        assertThat(PRODUCT_CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith(PRODUCT + "." + room))
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .as("classes of %s on the class path of the rules", room)
                .isNotEmpty();
    }

    private static JavaClass culprit(Object violation) {
        return switch (violation) {
            case JavaClass type -> type;
            case Dependency dependency -> dependency.getOriginClass();
            default -> throw new AssertionError("a violation of an unknown kind: " + violation.getClass());
        };
    }

    private static String simpleName(JavaClass type) {
        return HouseRules.outermost(type).getSimpleName();
    }

    static List<HouseRule> productRules() {
        return HouseRules.over(PRODUCT);
    }

    static List<HouseRule> plantedRules() {
        return HouseRules.over(PLANTED);
    }
}
