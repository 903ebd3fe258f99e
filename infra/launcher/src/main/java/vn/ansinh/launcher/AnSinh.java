package vn.ansinh.launcher;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import vn.ansinh.runtime.guard.StartUpRefused;

/** The program: starts what the command line asks for, and says in a sentence why when it does not. */
public final class AnSinh {

    private static final int REFUSED = 1;
    private static final int MISUNDERSTOOD = 2;

    private AnSinh() {}

    /** Started by {@code vn.ansinh.launcher.start.OnTheRightJava}. */
    public static void main(String[] arguments) {
        // Vietnamese names go to the terminal whatever its locale says.
        var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options;
        try {
            Optional<Boolean> errand = Errand.run(Arrays.asList(arguments), terminal)
                    .or(() -> KeyErrand.run(Arrays.asList(arguments), terminal));
            if (errand.isPresent()) {
                System.exit(errand.get() ? 0 : REFUSED);
            }
            options = Options.parse(Arrays.asList(arguments));
        } catch (StartUpRefused misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.exit(MISUNDERSTOOD);
            return;
        }
        if (options.help()) {
            terminal.print(Options.usage());
            return;
        }
        try {
            start(options, terminal);
        } catch (RuntimeException failed) {
            System.err.println("An Sinh does not start. " + reason(failed));
            System.exit(REFUSED);
        }
    }

    private static void start(Options options, PrintStream terminal) {
        if (options.profile() == Options.Profile.STANDALONE) {
            var announcement = new Announcement(options, terminal, started());
            announcement.starting();
            Standalone standalone = Standalone.start(options);
            announcement.ready(standalone);
            if (options.demoCases() > 0) {
                Errand.demoData(standalone, options, terminal);
            }
        } else {
            Map<String, Object> fixed = options.port() == null ? Map.of() : Map.of("server.port", options.port());
            Application.run(options, Map.of(), context -> fixed);
        }
    }

    /** The start as the person at the terminal counts it: from when this program's process had a Java in it. */
    private static Instant started() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private static String reason(Throwable failed) {
        Throwable deepest = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return sentence;
            }
            deepest = cause;
        }
        // Nobody foresaw it, so whoever looks into it needs the whole of it.
        LoggerFactory.getLogger(AnSinh.class).error("The start failed.", failed);
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage() + " (the log has the whole of it)";
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartUpRefused refused -> refused.getMessage();
            case PortInUseException taken -> "Port " + taken.getPort() + " is in use: choose another with --port.";
            default -> null;
        };
    }
}
