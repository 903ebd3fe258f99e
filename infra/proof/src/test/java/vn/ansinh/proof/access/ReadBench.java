package vn.ansinh.proof.access;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;
import vn.ansinh.kernel.access.AccessRecord;
import vn.ansinh.launcher.Options;
import vn.ansinh.launcher.Standalone;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Program;

/**
 * Reads a second over HTTP with the record of who looked and without it, turn by turn in one run, so that both have the same
 * machine. "Without" exists in this test program alone. Not a test: what it prints depends on who else is at work.
 * Arguments: clients, seconds a turn, turns.
 */
public final class ReadBench {
    private static final int CASES = 30;
    private static volatile boolean recording = true;

    private ReadBench() {}

    /** Puts a switch before the record. */
    public static final class Switch implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof AccessRecord record)) {
                return bean;
            }
            AccessRecord switched = access -> {
                if (recording) {
                    record.keep(access);
                }
            };
            return switched;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        int turns = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path data = Files.createTempDirectory("an-sinh-read-bench");
        var options = new Options(
                Options.Profile.STANDALONE,
                data,
                Program.freePort(),
                0,
                42,
                false,
                false,
                List.of("--spring.main.sources=" + Switch.class.getName()));
        try (Standalone standalone = Standalone.start(options)) {
            measure(standalone.home(), clients, seconds, turns);
        }
        System.exit(0);
    }

    private static void measure(URI home, int clients, int seconds, int turns) throws Exception {
        var api = new Api(home);
        List<String> paths = new ArrayList<>();
        String last = "";
        for (int i = 0; i < CASES; i++) {
            Api.Answer lodged = api.command(
                    "caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance());
            if (!lodged.done()) {
                throw new IllegalStateException(lodged.toString());
            }
            paths.add("/api/caseworker/v1/cases/" + lodged.json().path("caseId").asString());
            last = lodged.json().path("consistencyToken").asString();
        }
        List<String> list = List.of("/api/caseworker/v1/worklist?limit=50");
        api.get("caseworker1", list.getFirst() + "&minPosition=" + last);
        for (var kind :
                Map.of("one case file", paths, "a list of 30 lines", list).entrySet()) {
            turn(api, kind.getValue(), clients, seconds, true);
            turn(api, kind.getValue(), clients, seconds, false);
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                // Each before the other in turn: what warms up, or who else is at work, favours neither.
                boolean first = turn % 2 == 0;
                double one = turn(api, kind.getValue(), clients, seconds, first);
                double other = turn(api, kind.getValue(), clients, seconds, !first);
                with.add(first ? one : other);
                without.add(first ? other : one);
                ratios.add(with.getLast() / without.getLast());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d clients, %-20s without the record %6.0f/s, with it %6.0f/s, ratio %.2f (of each pair, median)%n",
                    clients,
                    kind.getKey(),
                    median(without),
                    median(with),
                    median(ratios));
        }
    }

    private static double turn(Api api, List<String> paths, int clients, int seconds, boolean recorded)
            throws Exception {
        recording = recorded;
        AtomicLong read = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                running.add(threads.submit(() -> {
                    for (int i = first; System.nanoTime() < end; i++) {
                        Api.Answer answer = api.get("caseworker1", paths.get(i % paths.size()));
                        if (answer.status() != 200) {
                            throw new IllegalStateException(answer.toString());
                        }
                        read.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return (double) read.get() / seconds;
    }

    private static double median(List<Double> measured) {
        double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
