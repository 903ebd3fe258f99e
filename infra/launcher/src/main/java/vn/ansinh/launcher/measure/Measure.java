package vn.ansinh.launcher.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.FactOrigin;
import vn.ansinh.command.api.model.HouseholdMember;
import vn.ansinh.command.api.model.InsuranceScheme;
import vn.ansinh.command.api.model.InsuranceSupportApplication;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.api.model.Relation;
import vn.ansinh.command.api.model.Representation;
import vn.ansinh.command.api.model.RepresentationGround;
import vn.ansinh.command.api.model.Sex;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Command;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.client.UnexpectedAnswer;
import vn.ansinh.launcher.demo.DemoData;
import vn.ansinh.launcher.demo.Evidence;

/**
 * The figures of the README: cold and warm start, memory when idle, and how soon after its answer a command is seen in the
 * view, when nothing else goes on. Each line says of how many runs it is the median, and the least and most.
 */
public final class Measure {

    private static final int STARTS = 5;
    private static final int COMMANDS = 60;
    private static final int NOT_COUNTED = 20;
    private static final Duration REST = Duration.ofSeconds(20);

    private final Path command;
    private final DemoData demo;
    private final int cases;
    private final boolean tls;
    private final PrintStream out;
    private final String secret;

    /**
     * A measurement.
     *
     * @param command path of the project's {@code an-sinh}
     * @param demo the cases that the warm starts find
     * @param cases how many those are
     * @param tls whether to measure over TLS
     */
    public Measure(Path command, DemoData demo, int cases, boolean tls, String secret, PrintStream out) {
        this.command = command;
        this.demo = demo;
        this.cases = cases;
        this.tls = tls;
        this.secret = secret;
        this.out = out;
    }

    /** Measures and prints. */
    public void run() {
        Path root = temporary();
        try {
            out.println("Starts and commands of the standalone on "
                    + Runtime.getRuntime().availableProcessors() + " processors:");
            double[] cold = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                try (Child child = Child.start(command, root.resolve("cold-" + i), freePort(), tls)) {
                    cold[i] = seconds(child.start());
                }
            }
            print("cold start, new data directory, already built", "s", cold);
            Path data = root.resolve("warm");
            try (Child child = Child.start(command, data, freePort(), tls)) {
                enter(child);
            }
            double[] warm = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                try (Child child = Child.start(command, data, freePort(), tls)) {
                    warm[i] = seconds(child.start());
                }
            }
            print("warm start, " + cases + " demo cases, views caught up", "s", warm);
            try (Child child = Child.start(command, data, freePort(), tls)) {
                rest();
                print("memory when idle, all processes", "MiB", (double) child.mebibytes());
                print("command answered, idle", "ms", answered(child, 0));
                print("command seen in the case file, from its answer", "ms", answered(child, 1));
            }
        } finally {
            delete(root);
        }
    }

    private void enter(Child child) {
        if (!demo.enter(child.address(), secret)) {
            throw new IllegalStateException("the demo cases did not all go in: the figures would be of fewer");
        }
    }

    /** Milliseconds per command: until it is answered (0), and from then until the view shows it (1). */
    private double[] answered(Child child, int which) {
        List<Double> counted = new ArrayList<>();
        try (var client = new ApiClient(child.address(), secret)) {
            var desk = client.as("caseworker1");
            for (int i = 0; i < COMMANDS + NOT_COUNTED; i++) {
                var lodging = new Command(
                        Operation.INSURANCE_SUPPORT_APPLICATIONS,
                        null,
                        application(),
                        UUID.randomUUID().toString(),
                        null,
                        null);
                long sent = System.nanoTime();
                Answer answer = expected(desk.record(lodging));
                long answered = System.nanoTime();
                expected(desk.get(
                        "/api/caseworker/v1/cases/" + answer.required("caseId"),
                        Map.of("minPosition", answer.required("consistencyToken"))));
                long seen = System.nanoTime();
                if (i >= NOT_COUNTED) {
                    counted.add((which == 0 ? answered - sent : seen - answered) / 1e6);
                }
            }
        }
        return counted.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Somebody new whose number is not known yet: receivable, so that each command begins a case of its own. */
    private static InsuranceSupportApplication application() {
        return new InsuranceSupportApplication(
                InsuranceScheme.VOLUNTARY_SOCIAL_INSURANCE,
                "07210@2025-07-01",
                Channel.COUNTER,
                List.of(new Person("self", "Nguyễn Thị Đo", LocalDate.of(1990, 1, 1), Sex.FEMALE)),
                "self",
                "self",
                "self",
                new Representation(RepresentationGround.SELF),
                List.of(new HouseholdMember("self", Relation.HEAD)),
                List.of(),
                List.of(Evidence.fact(
                        FactCode.HOUSEHOLD_POVERTY, "poor", FactOrigin.DECLARED, LocalDate.now(Moment.ZONE))));
    }

    private static Answer expected(Answer answer) {
        if (!answer.done()) {
            throw new UnexpectedAnswer("measuring", answer);
        }
        return answer;
    }

    private void print(String what, String unit, double... runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "  %-50s median %7.1f %s  (%.1f to %.1f, %d runs)%n",
                what,
                sorted[sorted.length / 2],
                unit,
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("an-sinh-measure");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
