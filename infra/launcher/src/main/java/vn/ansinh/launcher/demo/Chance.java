package vn.ansinh.launcher.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that the seed settles: the same calls give the same outcomes. Each case has its own, so that order is no matter. */
public final class Chance {

    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The chance of one thing among many of a seed. */
    static Chance of(long seed, long index) {
        return new Chance(new SplittableRandom(seed ^ Long.rotateLeft(index, 32) * 0x9E3779B97F4A7C15L).nextLong());
    }

    /** True so many times in a hundred. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T anyOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of the choices, each as likely as its weight. */
    <T> T weighed(List<Weighed<T>> choices) {
        int all = choices.stream().mapToInt(Weighed::weight).sum();
        int left = random.nextInt(all);
        for (Weighed<T> choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.value();
            }
        }
        throw new IllegalStateException("weights that do not add up");
    }

    record Weighed<T>(int weight, T value) {}

    static <T> Weighed<T> weigh(int weight, T value) {
        return new Weighed<>(weight, value);
    }
}
