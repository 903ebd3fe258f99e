package vn.ansinh.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * What was asked for on the command line.
 *
 * @param profile which program to be
 * @param dataDirectory where a standalone keeps everything
 * @param port the HTTP port; null leaves it to the properties
 * @param demoCases how many demo cases to make once ready
 * @param demoSeed settles which they are
 * @param tls whether a standalone answers over TLS, by a certificate that it signs itself
 * @param help whether only the usage was wanted
 * @param properties {@code --name=value} arguments, handed to the application as they stand
 */
public record Options(
        Profile profile,
        Path dataDirectory,
        @Nullable Integer port,
        int demoCases,
        long demoSeed,
        boolean tls,
        boolean help,
        List<String> properties) {

    /** The programs that this one can be. */
    public enum Profile {
        /** Everything in one process, with embedded servers and the demo issuer. */
        STANDALONE,
        /** The command side, against external servers. */
        COMMAND_NODE,
        /** The query side, against external servers. */
        QUERY_NODE;

        /** The name on the command line, which is also the name of the Spring profile. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Profile parse(String text) {
            for (Profile profile : values()) {
                if (profile.wire().equals(text)) {
                    return profile;
                }
            }
            throw new StartUpRefused("--profile is one of standalone, command-node, query-node; not " + text + ".");
        }
    }

    static final int STANDALONE_PORT = 8080;
    private static final long DEMO_SEED = 42;
    static final int MOST_DEMO_CASES = 1_000_000;
    private static final int LAST_PORT = 65_535;

    public Options {
        properties = List.copyOf(properties);
    }

    /** A standalone on this directory and port, and nothing more. */
    public static Options standalone(Path dataDirectory, int port) {
        return new Options(Profile.STANDALONE, dataDirectory, port, 0, DEMO_SEED, false, false, List.of());
    }

    /**
     * Reads the command line.
     *
     * @throws StartUpRefused when it says something that is not understood
     */
    public static Options parse(List<String> arguments) {
        Profile profile = Profile.STANDALONE;
        Path dataDirectory = Path.of("data");
        Integer port = null;
        int demoCases = 0;
        long demoSeed = DEMO_SEED;
        boolean tls = false;
        boolean help = false;
        var properties = new ArrayList<String>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--tls" -> tls = true;
                case "--profile" -> profile = Profile.parse(value(argument, rest));
                case "--data-dir" -> dataDirectory = Path.of(value(argument, rest));
                case "--port" -> port = number(name, value(argument, rest), LAST_PORT);
                case "--demo-data" -> demoCases = number(name, value(argument, rest), MOST_DEMO_CASES);
                case "--seed" -> demoSeed = number(name, value(argument, rest), Integer.MAX_VALUE);
                default -> {
                    if (equals < 0 || !isProperty(name)) {
                        throw new StartUpRefused("There is no option " + name + "; --help lists them.");
                    }
                    properties.add(argument);
                }
            }
        }
        if (tls && profile != Profile.STANDALONE) {
            throw new StartUpRefused("--tls is for trying, in a standalone; a " + profile.wire()
                    + " is given its certificate by server.ssl.bundle and spring.ssl.bundle (ADR-0012).");
        }
        return new Options(profile, dataDirectory, port, demoCases, demoSeed, tls, help, properties);
    }

    /** What the command line takes; {@code an-sinh} prints the same file without building first. */
    static String usage() {
        try (InputStream text = Options.class.getResourceAsStream("usage.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether an argument of this name is handed to the application as it stands. */
    static boolean isProperty(String name) {
        return name.startsWith("--") && name.contains(".");
    }

    static String value(String argument, Iterator<String> rest) {
        int equals = argument.indexOf('=');
        if (equals >= 0) {
            return argument.substring(equals + 1);
        }
        if (!rest.hasNext()) {
            throw new StartUpRefused(argument + " needs a value; --help shows it.");
        }
        return rest.next();
    }

    static int number(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // Said below, as for a number out of bounds.
        }
        throw new StartUpRefused(name + " takes a whole number from 1 to " + most + ", not " + text + ".");
    }
}
