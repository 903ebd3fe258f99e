package vn.ansinh.proof.fraud;

import java.time.Duration;

/**
 * Prints recall and precision over a made-up province. Arguments: how many persons live there (50,000 unless told), and the seed (30).
 */
final class FraudPatternsBench {
    private static final int PERSONS = 50_000;
    private static final long SEED = 30;

    private FraudPatternsBench() {}

    public static void main(String... arguments) {
        int persons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PERSONS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        Told told = Told.of(seed, persons);
        long begun = System.nanoTime();
        Score score = Inspection.of(told);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "%,d persons, %,d events, %d planted, seed %d; looked at in %d ms%n%n%s",
                told.persons(), told.events().size(), told.labels().size(), seed, took.toMillis(), score.text());
    }
}
