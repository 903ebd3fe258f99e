package vn.ansinh.command.law;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;

/**
 * Two categories of a scheme that are drawn both, or of which only the higher is: a flag of the texts has how the law is read (ADR-0030). Whoever
 * fits both rests on it either way; nobody is asked for what no outcome would turn on.
 *
 * @param figure key of the flag: 1 both, 0 the higher
 * @param one which categories on the one side
 * @param other and which on the other
 */
public record SideBySide(String figure, Predicate<String> one, Predicate<String> other) {

    /** The findings with those of both together, or as sure as it is that there are none. */
    public List<CategoryFinding> apply(List<CategoryFinding> found, Examination examination) {
        Optional<Parameter> row =
                examination.knows(figure) ? examination.policy().parameter(figure, examination.on()) : Optional.empty();
        return row.map(reading -> reading.value() == 1 ? withBoth(found, reading) : ofTheHigher(found, reading))
                .orElse(found);
    }

    private List<CategoryFinding> withBoth(List<CategoryFinding> found, Parameter reading) {
        return Stream.concat(found.stream(), pairs(found).map(pair -> pair.together(reading)))
                .toList();
    }

    private List<CategoryFinding> ofTheHigher(List<CategoryFinding> found, Parameter reading) {
        Set<String> unsure = pairs(found)
                .filter(pair -> pair.outcome() == VerdictOutcome.SATISFIED)
                .flatMap(pair -> Stream.of(pair.one().category(), pair.other().category()))
                .collect(Collectors.toSet());
        return found.stream()
                .map(it -> unsure.contains(it.category()) ? restingOn(it, reading) : it)
                .toList();
    }

    private Stream<Pair> pairs(List<CategoryFinding> found) {
        return found.stream()
                .filter(it -> one.test(it.category()))
                .flatMap(it -> found.stream()
                        .filter(beside -> other.test(beside.category()))
                        .map(beside -> new Pair(it, beside)))
                .filter(pair -> pair.outcome() != VerdictOutcome.NOT_SATISFIED);
    }

    private record Pair(CategoryFinding one, CategoryFinding other) {
        VerdictOutcome outcome() {
            List<VerdictOutcome> outcomes = List.of(one.outcome(), other.outcome());
            return Stream.of(VerdictOutcome.NOT_SATISFIED, VerdictOutcome.CANNOT_TELL)
                    .filter(outcomes::contains)
                    .findFirst()
                    .orElse(VerdictOutcome.SATISFIED);
        }

        CategoryFinding together(Parameter reading) {
            return new CategoryFinding(
                    one.category() + "+" + other.category(),
                    outcome(),
                    one.sum().flatMap(sum -> other.sum().map(sum::plus)),
                    List.of(),
                    Stream.concat(one.missing().stream(), other.missing().stream())
                            .distinct()
                            .toList(),
                    all(one.inputs(), other.inputs(), List.of(reading)),
                    all(one.figures(), other.figures(), List.of(reading)),
                    one.certainty().and(other.certainty()).and(reading.certainty()));
        }
    }

    private static CategoryFinding restingOn(CategoryFinding finding, Parameter reading) {
        Certainty certainty = finding.certainty().and(reading.certainty());
        return new CategoryFinding(
                finding.category(),
                finding.outcome(),
                finding.sum(),
                finding.rules(),
                finding.missing(),
                finding.inputs(),
                all(finding.figures(), List.of(reading), List.of()),
                certainty);
    }

    private static List<Parameter> all(
            Collection<Parameter> one, Collection<Parameter> other, Collection<Parameter> third) {
        return Stream.of(one, other, third)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }
}
