package vn.ansinh.proof.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One rule, with the classes that break it on purpose.
 *
 * @param name the rule in words, as the test report shows it
 * @param rule the check
 * @param violators simple names, under {@code proof.planted}, of the classes that the rule must report
 */
record HouseRule(String name, ArchRule rule, List<String> violators) {
    @Override
    public String toString() {
        return name;
    }
}
