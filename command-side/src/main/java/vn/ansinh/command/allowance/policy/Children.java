package vn.ansinh.command.allowance.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.kernel.value.FactCode;

/** The children for whom a single parent draws the allowance. */
final class Children {
    private Children() {}

    /**
     * Children under 16, and those of 16 to 22 in studies as far as the parameter counts them; that parameter is read only
     * when there are such children, so that it leaves other decisions as sure as they are.
     */
    static Optional<Integer> counted(Examination examination) {
        Optional<Integer> small = examination.facts().count(FactCode.CHILDREN_UNDER_16);
        Optional<Integer> studying = examination.facts().count(FactCode.CHILDREN_16_TO_22_STUDYING);
        return small.flatMap(under ->
                studying.map(older -> older == 0 ? under : under + older * (counts(examination) ? 1 : 0)));
    }

    private static boolean counts(Examination examination) {
        return examination
                .find("A4.studying-children-count")
                .map(it -> it.value() == 1)
                .orElse(false);
    }
}
