package vn.ansinh.command.allowance.policy;

import java.util.Optional;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Sum;
import vn.ansinh.kernel.value.Money;

/** Every allowance is base × coefficient, both of the day (Decree 20/2021 Art. 4 and 6). */
final class Amounts {
    private Amounts() {}

    static Category.Payment baseTimesCoefficient(String category) {
        return examination -> perHead(category, examination).map(it -> Sum.monthly(it, formula(category, examination)));
    }

    /** The same for each child of a single parent. */
    static Category.Payment forEachChild(String category) {
        return examination -> perHead(category, examination)
                .flatMap(each -> Children.counted(examination).map(children -> {
                    Money amount = each.times(children);
                    String formula = tenths(category, examination) + " × " + children + " = " + amount.dong();
                    return Sum.monthly(amount, formula);
                }));
    }

    static String decimal(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static Optional<Money> perHead(String category, Examination examination) {
        return examination
                .find("base.national")
                .flatMap(base -> examination
                        .find(category + ".coefficient")
                        .map(coefficient -> base.money().share(coefficient.value(), 10)));
    }

    private static String formula(String category, Examination examination) {
        return tenths(category, examination) + " = "
                + perHead(category, examination).map(Money::dong).orElse(0L);
    }

    private static String tenths(String category, Examination examination) {
        Parameter base = examination.need("base.national");
        Parameter coefficient = examination.need(category + ".coefficient");
        return base.value() + " × " + decimal(coefficient.value());
    }
}
