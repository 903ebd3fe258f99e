package vn.ansinh.runtime.axon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.store.OpenStore;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/**
 * Commands a second with personal data sealed against the same left open, which only a test can do, turn by turn in one run: whole
 * courses of a social pension from lodging to decision, each of somebody new, each client in a commune of its own, decided by the law
 * and recorded in PostgreSQL; no HTTP. Not a test: what it prints depends on who else is at work. Arguments: clients, seconds a turn, turns.
 */
public final class CommandBench {
    private static final int COMMANDS_A_CASE = 4;

    private static final List<UnitCode> COMMUNES = Stream.of(
                    "07210", "07642", "07654", "07663", "07672", "07735", "07822", "07840")
            .map(code -> UnitCode.parse(code + "@2025-07-01"))
            .toList();

    /** Until the compiler of the virtual machine has done with what both kinds run. */
    private static final int WARM_UP_SECONDS = 15;

    private CommandBench() {}

    public static void main(String[] arguments) throws Exception {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int turns = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        try (AnnotationConfigApplicationContext sealed =
                        TestNode.over(PostgresFixture.server().freshDatabase(), Map.of(), AxonConfiguration.class);
                AnnotationConfigApplicationContext open = TestNode.over(
                        PostgresFixture.server().freshDatabase(), Map.of(), AxonConfiguration.class, OpenStore.class)) {
            Map<String, TestCases> kinds = new LinkedHashMap<>();
            kinds.put("open", new TestCases(open));
            kinds.put("sealed", new TestCases(sealed));
            kinds.values().forEach(kind -> turn(kind, clients, WARM_UP_SECONDS));
            for (int turn = 0; turn < turns; turn++) {
                kinds.forEach((name, kind) ->
                        rates.computeIfAbsent(name, n -> new ArrayList<>()).add(turn(kind, clients, seconds)));
            }
        }
        double base = median(rates.getOrDefault("open", List.of()));
        rates.forEach((name, measured) -> System.out.printf(
                Locale.ROOT,
                "%d clients, %-8s %6.0f commands/s  %.2f%n",
                clients,
                name,
                median(measured),
                median(measured) / base));
    }

    private static double turn(TestCases node, int clients, int seconds) {
        AtomicLong recorded = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                // One office numbers its decisions one by one; those who sign at the same time sit in different ones.
                TestCases cases = node.in(COMMUNES.get(client % COMMUNES.size()));
                running.add(threads.submit(() -> {
                    Random random = ThreadLocalRandom.current();
                    while (System.nanoTime() < end) {
                        String id = String.format("%016x%016x", random.nextLong(), random.nextLong());
                        CaseId caseId = CaseId.parse("saa-" + id);
                        cases.lodgePension(caseId, PersonId.parse("p-" + id), random.nextLong());
                        cases.decided(caseId, "2025-07-02");
                        recorded.addAndGet(COMMANDS_A_CASE);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("a client of the benchmark failed", failed);
        }
        return (double) recorded.get() / seconds;
    }

    private static double median(List<Double> measured) {
        double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
