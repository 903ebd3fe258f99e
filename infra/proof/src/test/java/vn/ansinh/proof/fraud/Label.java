package vn.ansinh.proof.fraud;

import java.util.Set;

/**
 * What was planted, and whom an alert has to name to have found it. No detector ever sees one.
 *
 * @param hidden whether whoever did it took care not to be found
 * @param marks identifiers of persons, cases, entitlements, units or officials: one that an alert names is enough
 */
record Label(Pattern pattern, boolean hidden, Set<String> marks) {
    Label {
        marks = Set.copyOf(marks);
    }
}
