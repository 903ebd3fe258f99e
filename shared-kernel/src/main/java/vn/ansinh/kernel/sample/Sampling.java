package vn.ansinh.kernel.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.DrawnCase;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.SamplingPlanId;

/**
 * Draws a sample from a population by a seed, in whole numbers alone: the same three give the same sample, in any language.
 *
 * <p>Each case has a key, SHA-256 of the seed and its id; drawn are those with the smallest keys. By amount the cases stand in the order
 * of their keys, each as long as its amount, and are hit at equal steps from a start that the seed gives (systematic, proportional to size).
 */
public final class Sampling {
    private static final String START = "start";

    private Sampling() {}

    /**
     * What a sample is drawn with.
     *
     * @param root of the log's tree, 32 bytes
     * @return SHA-256 of the root and the plan's id in ASCII, hex
     */
    public static String seed(byte[] root, SamplingPlanId plan) {
        return seed(root, plan.text());
    }

    /** The same for something else that is drawn: SHA-256 of the root and its name in ASCII, hex. */
    public static String seed(byte[] root, String name) {
        return HexFormat.of().formatHex(keyed(root, name));
    }

    /**
     * So many of these identifiers, those with the smallest keys.
     *
     * @param seed hex
     */
    public static List<String> first(Collection<String> ids, int size, String seed) {
        byte[] bytes = HexFormat.of().parseHex(seed);
        return ids.stream()
                .sorted(Comparator.comparing(id -> HexFormat.of().formatHex(keyed(bytes, id))))
                .limit(size)
                .toList();
    }

    /** SHA-256 (hex) of the population's lines in order of case, each with its line feed. */
    public static String digest(List<Candidate> population) {
        MessageDigest digest = Sha256.begun();
        population.stream()
                .sorted(Comparator.comparing(it -> it.caseId().text()))
                .forEach(it -> digest.update((it.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The sample.
     *
     * @param population each case once, in any order
     * @param seed hex
     */
    public static List<DrawnCase> draw(List<Candidate> population, Method method, String seed) {
        List<Candidate> shuffled = shuffled(population, seed);
        return switch (method.kind()) {
            case SIMPLE -> once(first(shuffled, method.size()));
            case EACH_STRATUM -> {
                List<Candidate> drawn = new ArrayList<>();
                strata(shuffled, method).values().forEach(those -> drawn.addAll(first(those, method.size())));
                yield once(drawn);
            }
            case PROPORTIONAL -> {
                SortedMap<String, List<Candidate>> strata = strata(shuffled, method);
                Map<String, Integer> sizes = shares(strata, Math.min(method.size(), shuffled.size()), shuffled.size());
                List<Candidate> drawn = new ArrayList<>();
                strata.forEach((name, those) -> drawn.addAll(first(those, sizes.getOrDefault(name, 0))));
                yield once(drawn);
            }
            case BY_AMOUNT -> byAmount(shuffled, method, seed);
        };
    }

    /** Hexadecimal digits stand in the order of the bytes. */
    private record Keyed(String key, Candidate of) {}

    private static List<Candidate> shuffled(List<Candidate> population, String seed) {
        byte[] bytes = HexFormat.of().parseHex(seed);
        return population.stream()
                .map(it -> new Keyed(
                        HexFormat.of().formatHex(keyed(bytes, it.caseId().text())), it))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::of)
                .toList();
    }

    private static byte[] keyed(byte[] seed, String text) {
        MessageDigest digest = Sha256.begun();
        digest.update(seed);
        return digest.digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<Candidate> first(List<Candidate> shuffled, int size) {
        return shuffled.subList(0, Math.min(size, shuffled.size()));
    }

    private static List<DrawnCase> once(List<Candidate> drawn) {
        return drawn.stream().map(it -> new DrawnCase(it.caseId(), 1)).toList();
    }

    private static SortedMap<String, List<Candidate>> strata(List<Candidate> shuffled, Method method) {
        SortedMap<String, List<Candidate>> strata = new TreeMap<>();
        for (Candidate one : shuffled) {
            strata.computeIfAbsent(one.in(Objects.requireNonNull(method.stratum())), name -> new ArrayList<>())
                    .add(one);
        }
        return strata;
    }

    /** Whole shares rounded down; what is left goes to the largest remainders, of equal ones to the first name. */
    private static Map<String, Integer> shares(SortedMap<String, List<Candidate>> strata, int size, int all) {
        SortedMap<String, Integer> shares = new TreeMap<>();
        SortedMap<String, Long> remainders = new TreeMap<>();
        int left = size;
        for (Map.Entry<String, List<Candidate>> stratum : strata.entrySet()) {
            long product = (long) size * stratum.getValue().size();
            int share = (int) (product / all);
            shares.put(stratum.getKey(), share);
            remainders.put(stratum.getKey(), product % all);
            left -= share;
        }
        remainders.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(it -> shares.merge(it.getKey(), 1, Integer::sum));
        return shares;
    }

    /** Whoever is always in counts among the size; what nothing is paid for is never hit. */
    private static List<DrawnCase> byAmount(List<Candidate> shuffled, Method method, String seed) {
        Money from = method.alwaysFrom();
        Map<Boolean, List<Candidate>> paid = shuffled.stream()
                .filter(it -> it.amount() > 0)
                .collect(Collectors.partitioningBy(it -> from != null && it.amount() >= from.dong()));
        List<Candidate> always = paid.getOrDefault(true, List.of());
        List<Candidate> others = paid.getOrDefault(false, List.of());
        List<DrawnCase> drawn = new ArrayList<>(once(always));
        int steps = method.size() - always.size();
        if (steps >= others.size()) {
            drawn.addAll(once(others));
        } else if (steps > 0) {
            drawn.addAll(hit(others, steps, seed));
        }
        return List.copyOf(drawn);
    }

    /** The step number k hits whoever covers the đồng {@code (start + k × total) / steps}, rounded down. */
    private static List<DrawnCase> hit(List<Candidate> others, int steps, String seed) {
        BigInteger total =
                others.stream().map(it -> BigInteger.valueOf(it.amount())).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger start = new BigInteger(1, keyed(HexFormat.of().parseHex(seed), START)).mod(total);
        List<DrawnCase> drawn = new ArrayList<>();
        BigInteger covered = BigInteger.ZERO;
        int step = 0;
        for (Candidate one : others) {
            covered = covered.add(BigInteger.valueOf(one.amount()));
            int hits = 0;
            while (step < steps && point(start, step, total, steps).compareTo(covered) < 0) {
                hits++;
                step++;
            }
            if (hits > 0) {
                drawn.add(new DrawnCase(one.caseId(), hits));
            }
        }
        return drawn;
    }

    private static BigInteger point(BigInteger start, int step, BigInteger total, int steps) {
        return start.add(total.multiply(BigInteger.valueOf(step))).divide(BigInteger.valueOf(steps));
    }
}
