package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.lawtext.TextRefused;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/** A table of examples that no wrong figure can upset proves nothing: each figure of the texts is changed in turn. */
class EveryFigureIsHeldTest {
    private static final Pattern KEY = Pattern.compile("- key: (\\S+)");
    private static final Pattern VALUE = Pattern.compile("value: (\\d+), from: (\\S+?)[,}]");

    private final Policy policy = Policy.load();
    private final List<GoldenCase> cases = Stream.concat(GoldenCase.all().stream(), GoldenCase.edges().stream())
            .toList();

    private final IdentityHashMap<GoldenCase, String> right = new IdentityHashMap<>();

    private record Planted(String name, Policy policy, Set<Scheme> schemes) {}

    @Test
    void examples_upset_byEachFigureThatIsChanged() {
        TreeSet<String> unheld = new TreeSet<>();
        List<Planted> planted = planted();
        for (Planted wrong : planted) {
            boolean held = cases.stream()
                            .filter(it -> wrong.schemes().contains(it.scheme()))
                            .anyMatch(it -> differs(it, wrong.policy()))
                    || GoldenEmergency.all().stream().anyMatch(it -> differs(it, wrong.policy()))
                    || (wrong.name().startsWith("level.") && differsInItsMonths(wrong.policy()))
                    || GoldenHousehold.all().stream().anyMatch(it -> it.scored(wrong.policy()) != it.proposes());
            if (!held) {
                unheld.add(wrong.name());
            }
        }
        assertThat(planted).hasSizeGreaterThan(150);
        assertThat(unheld).isEmpty();
    }

    private boolean differs(GoldenCase golden, Policy wrong) {
        return !right.computeIfAbsent(golden, it -> essence(it, policy)).equals(essence(golden, wrong));
    }

    private boolean differs(GoldenEmergency golden, Policy wrong) {
        return !essence(golden, policy).equals(essence(golden, wrong));
    }

    private static String essence(GoldenEmergency golden, Policy policy) {
        Assessment assessment =
                Assessor.assess(golden.scheme(), Help.EMERGENCY, golden.facts(), golden.signed(), policy);
        return assessment.outcome() + " " + assessment.sum();
    }

    /** From when to when a sum is due is told with an assessment, and is no part of one. */
    private boolean differsInItsMonths(Policy wrong) {
        return GoldenCase.table().entries("months").stream().anyMatch(row -> {
            GoldenCase golden = GoldenCase.named(row.text("case"));
            return !Assessor.explain(golden.scheme(), golden.facts(), row.date("signed"), wrong)
                    .lastDay()
                    .equals(Assessor.explain(golden.scheme(), golden.facts(), row.date("signed"), policy)
                            .lastDay());
        });
    }

    private static String essence(GoldenCase golden, Policy policy) {
        Assessment assessment = Assessor.assess(golden.scheme(), golden.facts(), golden.on(), policy);
        StringBuilder essence = new StringBuilder();
        essence.append(assessment.outcome()).append(assessment.sum()).append(assessment.ownPart());
        assessment.categories().forEach(it -> essence.append(it.category()).append(it.outcome()));
        if (golden.scheme() == Scheme.HOUSING) {
            Assessor.houseStandard(golden.facts(), golden.on(), policy)
                    .ifPresent(standard -> standard.figures().forEach(it -> essence.append(it.value())));
        }
        return essence.toString();
    }

    private List<Planted> planted() {
        List<Planted> planted = new ArrayList<>();
        policy.text().files().forEach((file, text) -> {
            String key = "";
            int offset = 0;
            for (String line : text.split("(?<=\n)")) {
                Matcher named = KEY.matcher(line);
                key = named.find() ? named.group(1) : key;
                Matcher row = VALUE.matcher(line);
                if (row.find()) {
                    for (long other : others(row.group(1))) {
                        String changed =
                                text.substring(0, offset + row.start(1)) + other + text.substring(offset + row.end(1));
                        String name = key + " from " + row.group(2) + " as " + other;
                        with(file, changed).ifPresent(wrong -> planted.add(new Planted(name, wrong, schemes(file))));
                    }
                }
                offset += line.length();
            }
        });
        return planted;
    }

    private static Set<Scheme> schemes(String file) {
        return switch (file) {
            case "housing.yaml" -> Set.of(Scheme.HOUSING);
            case "poverty.yaml" -> Set.of();
            case "insurance.yaml" -> Set.of(Scheme.VOLUNTARY_SOCIAL_INSURANCE, Scheme.HEALTH_INSURANCE);
            default -> Set.of(Scheme.SOCIAL_ALLOWANCE, Scheme.SOCIAL_PENSION, Scheme.CARE_SUPPORT, Scheme.FUNERAL);
        };
    }

    /** One more and one less; a flag has only its other value. */
    private static List<Long> others(String value) {
        long figure = Long.parseLong(value);
        return figure <= 1 ? List.of(1 - figure) : List.of(figure - 1, figure + 1);
    }

    /** Empty when the loading itself refuses the wrong figure. */
    private Optional<Policy> with(String file, String changed) {
        Map<String, String> files = new TreeMap<>(policy.text().files());
        files.put(file, changed);
        try {
            return Optional.of(Policy.of(PolicyText.of(files)));
        } catch (TextRefused refused) {
            return Optional.empty();
        }
    }
}
