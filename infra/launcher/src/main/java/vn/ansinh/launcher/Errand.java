package vn.ansinh.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.launcher.client.Address;
import vn.ansinh.launcher.demo.DemoData;
import vn.ansinh.launcher.issuer.DemoIdentity;
import vn.ansinh.launcher.measure.Measure;
import vn.ansinh.launcher.walk.Walk;
import vn.ansinh.runtime.guard.StartUpRefused;

/** What this program can be sent for to a system that runs already. */
final class Errand {

    private static final long DEMO_SEED = 42;
    private static final int LARGEST_RANDOM_SEED = 1_000_000;

    private static final String WALK_USAGE = """
            usage: ./an-sinh walk [options]

            Drives one case of each benefit, and an audit of a ward, through a running system, as citizens, caseworkers and approvers, over plain HTTP; says
            step by step who did what, which events that made and what everybody now sees; in the end rebuilds each case from its
            events alone and compares it with the view. Exits with 1 when anything differs.

              --url URL     where the system answers (default http://localhost:8080)
              --certificate FILE  trust this one, of a standalone started with --tls: tls-certificate.pem in its data directory
              --seed N      meet the same people again as in the walk of this seed
            """;

    private static final String DEMO_USAGE = """
            usage: ./an-sinh demo-data [options]

            Enters made-up cases into a running system, as the past that an importer brings. Entering the same again changes
            nothing. Exits with 1 when anything is answered otherwise than expected.

              --url URL     where the system answers (default http://localhost:8080)
              --certificate FILE  trust this one, of a standalone started with --tls: tls-certificate.pem in its data directory
              --cases N     how many (default 100)
              --seed N      another seed makes other cases (default 42)
              --until DAY   the day up to which things have happened (default yesterday); another day makes other cases
            """;

    private static final String MEASURE_USAGE = """
            usage: ./an-sinh measure [options]

            Starts standalones of its own on new data and prints what starts, memory and commands cost: some minutes on two
            processors. Let nothing else run meanwhile.

              --cases N     demo cases that the warm starts find (default 1000)
              --tls         over TLS
            """;

    private final String name;
    private final PrintStream terminal;
    private URI url = URI.create("http://localhost:" + Options.STANDALONE_PORT);
    private @Nullable Path certificate;
    private boolean tls;
    private long seed;
    private int cases;
    private LocalDate last = today().minusDays(1);
    private boolean help;

    private Errand(String name, PrintStream terminal) {
        this.name = name;
        this.terminal = terminal;
        this.cases = name.equals("measure") ? 1000 : 100;
        this.seed = name.equals("walk") ? RandomGenerator.getDefault().nextInt(LARGEST_RANDOM_SEED) : DEMO_SEED;
    }

    /** Runs the errand that the command line names, if it names one, and tells whether it went well. */
    static Optional<Boolean> run(List<String> arguments, PrintStream terminal) {
        if (arguments.isEmpty() || !List.of("walk", "demo-data", "measure").contains(arguments.getFirst())) {
            return Optional.empty();
        }
        var errand = new Errand(arguments.getFirst(), terminal);
        errand.read(arguments.subList(1, arguments.size()).iterator());
        return Optional.of(errand.go());
    }

    /** Makes the demo cases of a standalone that has just become ready, and goes on running whatever came of them. */
    static void demoData(Standalone standalone, Options options, PrintStream terminal) {
        DemoMemory memory = DemoMemory.in(options.dataDirectory(), options.demoSeed(), today().minusDays(1));
        if (memory.has(options.demoCases())) {
            terminal.println("The " + options.demoCases() + " demo cases of seed " + options.demoSeed()
                    + " are there already, up to " + memory.last() + ".");
            return;
        }
        var plan = new DemoData.Plan(options.demoSeed(), options.demoCases(), memory.last());
        if (new DemoData(plan, terminal, atATerminal()).enter(standalone.address(), DemoIdentity.SECRET)) {
            memory.keep(options.demoCases());
        }
    }

    private boolean go() {
        if (help) {
            terminal.print(
                    switch (name) {
                        case "walk" -> WALK_USAGE;
                        case "measure" -> MEASURE_USAGE;
                        default -> DEMO_USAGE;
                    });
            return true;
        }
        return switch (name) {
            case "walk" -> new Walk(address(), DemoIdentity.SECRET, seed, terminal, atATerminal()).walk();
            case "measure" -> {
                Path command = Path.of(System.getProperty("an-sinh.command"));
                new Measure(command, demo(DEMO_SEED), cases, tls, DemoIdentity.SECRET, terminal).run();
                yield true;
            }
            default -> demo(seed).enter(address(), DemoIdentity.SECRET);
        };
    }

    private DemoData demo(long seed) {
        return new DemoData(new DemoData.Plan(seed, cases, last), terminal, atATerminal());
    }

    private void read(Iterator<String> rest) {
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (option.equals("--help") || option.equals("-h")) {
                help = true;
                continue;
            }
            if (option.equals("--tls") && name.equals("measure")) {
                tls = true;
                continue;
            }
            String value = Options.value(argument, rest);
            try {
                switch (option) {
                    case "--url" -> url = URI.create(value);
                    case "--certificate" -> certificate = Path.of(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--cases" -> cases = Options.number(option, value, Options.MOST_DEMO_CASES);
                    case "--until" -> last = LocalDate.parse(value);
                    default -> throw new StartUpRefused("There is no option " + option + "; --help lists them.");
                }
            } catch (DateTimeException | IllegalArgumentException malformed) {
                throw new StartUpRefused(option + " cannot be " + value + "; --help shows what it takes.", malformed);
            }
        }
    }

    private Address address() {
        if (certificate == null) {
            return Address.of(url);
        }
        try {
            return Address.of(url, certificate);
        } catch (IllegalArgumentException noCertificate) {
            throw new StartUpRefused(noCertificate.getMessage() + ".", noCertificate);
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), Moment.ZONE);
    }

    /** Set by {@code an-sinh} when its output goes to a terminal; Java itself cannot tell before 22. */
    private static boolean atATerminal() {
        return Boolean.getBoolean("an-sinh.terminal");
    }
}
