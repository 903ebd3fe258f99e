package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactType;

/** Other values that a fact could have, at the edges that the law draws. */
final class Values {
    private final Assessment assessment;
    private final FactSheet facts;
    private final Policy policy;

    Values(Assessment assessment, FactSheet facts, Policy policy) {
        this.assessment = assessment;
        this.facts = facts;
        this.policy = policy;
    }

    static boolean isNumber(FactCode fact) {
        return fact.type() == FactType.MONEY || fact.type() == FactType.COUNT || fact.type() == FactType.AREA;
    }

    /** Changes of the fact, the nearest first; of a stated date none, since only time moves it. */
    List<Change> of(FactCode fact) {
        Optional<String> stated = facts.find(fact).map(Fact::value);
        return words(fact, stated)
                .filter(value -> !stated.equals(Optional.of(value)))
                .<Change>map(value -> new Change.Stated(fact, stated, value))
                .toList();
    }

    private Stream<String> words(FactCode fact, Optional<String> stated) {
        return switch (fact.type()) {
            case FLAG -> Stream.of("true", "false");
            case CHOICE -> choices(fact, stated);
            case MONEY -> numbers(fact, stated, Measure.VND);
            case AREA -> numbers(fact, stated, Measure.TENTHS_OF_SQUARE_METRE);
            case COUNT -> numbers(fact, stated, Measure.MONTHS);
            case DATE -> stated.isPresent() ? Stream.of() : dates();
            case TEXT -> Stream.of();
        };
    }

    /** In the order of the list, beginning at the neighbours of the stated one. */
    private static Stream<String> choices(FactCode fact, Optional<String> stated) {
        List<String> all = fact.choices();
        int at = stated.map(all::indexOf).orElse(-1);
        return at < 0
                ? all.stream()
                : all.stream().sorted(Comparator.comparingInt(it -> Math.abs(all.indexOf(it) - at)));
    }

    /** None, one, two, and each figure that a rule read with its neighbours. */
    private Stream<String> numbers(FactCode fact, Optional<String> stated, Measure measure) {
        Set<Long> numbers = new LinkedHashSet<>(List.of(0L, 1L, 2L));
        assessment.categories().stream()
                .flatMap(category -> category.figures().stream())
                .filter(figure -> figure.measure() == measure)
                .forEach(figure ->
                        numbers.addAll(List.of(Math.max(0, figure.value() - 1), figure.value(), figure.value() + 1)));
        List<Long> ordered = new ArrayList<>(numbers);
        stated.map(Long::parseLong).ifPresent(now -> ordered.sort(Comparator.comparingLong(it -> Math.abs(it - now))));
        return ordered.stream().map(number -> fact.check(Long.toString(number)));
    }

    /** Days since which each number of full years that the law knows is just full. */
    private Stream<String> dates() {
        LocalDate on = assessment.on();
        return policy.fullYears().stream().map(on::minusYears).map(LocalDate::toString);
    }
}
