package vn.ansinh.command.allowance.policy;

import java.util.Optional;
import vn.ansinh.command.law.Examination;
import vn.ansinh.kernel.value.FactCode;

/** A pregnancy counts as one, each child under 36 months as one: one gives C1, two or more give C2. */
final class Burden {
    private Burden() {}

    static Optional<Integer> of(Examination examination) {
        Optional<Boolean> pregnant = examination.facts().flag(FactCode.PREGNANT);
        Optional<Integer> children = examination.facts().count(FactCode.CHILDREN_UNDER_36_MONTHS);
        return pregnant.flatMap(it -> children.map(count -> count + (it ? 1 : 0)));
    }
}
