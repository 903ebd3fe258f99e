package vn.ansinh.command.housing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.FactCode;

/**
 * What a house must be once the help is used (Circular 01/2022/TT-BXD Art. 4): so large, so many of its three main parts hard, for so many
 * years. Told with a grant, so that the household knows what is accepted in the end; nothing is refused by it.
 *
 * @param alone whether it is the standard of a household of one person; the larger one where their number is not known
 * @param figures area in tenths of a square metre, main parts, years: those that hold for the household
 */
public record HouseStandard(boolean alone, List<Parameter> figures) {
    private static final String KEY = "housing-standard.";

    public HouseStandard {
        figures = List.copyOf(figures);
    }

    /** Of the day; empty before the standard began, and under a policy that does not know it. */
    public static Optional<HouseStandard> of(FactSheet stated, LocalDate on, Policy policy) {
        boolean alone = stated.proven()
                .count(FactCode.PERSONS_IN_HOUSEHOLD)
                .map(it -> it == 1)
                .orElse(false);
        List<Parameter> figures = Stream.of(
                        alone ? "area-alone-from" : "area-from", "hard-parts-from", "use-years-from")
                .map(KEY::concat)
                .filter(policy.parameters()::has)
                .flatMap(key -> policy.parameter(key, on).stream())
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(new HouseStandard(alone, figures));
    }
}
