package vn.ansinh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.ansinh.launcher.embedded.DataDirectory;
import vn.ansinh.launcher.embedded.EmbeddedPostgres;
import vn.ansinh.launcher.node.RequiredProperties;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.seal.KeyProperties;
import vn.ansinh.runtime.seal.KeyTransfer;
import vn.ansinh.runtime.seal.KeyTransferRefused;

/**
 * Takes persons' keys out of their database into a file, or back (ADR-0014). Of a standalone, running or stopped, by its data
 * directory; of nodes, by the properties that they are given.
 */
final class KeyErrand {

    private static final String EXPORT = "export-keys";
    private static final String IMPORT = "import-keys";

    private static final String EXPORT_USAGE = """
            usage: ./an-sinh export-keys FILE [options]

            Writes persons' keys, each wrapped under its master key, and the list of destroyed ones into FILE, readable by you alone:
            JSON Lines with a checksum. Never a master key: keep those elsewhere. Nodes may go on meanwhile. Once a master key was
            replaced, an export from before brings no key back: take one every day, and one after each replacement.

              --destroyed-only   only the list of destroyed keys: whoever restores a backup of the key database needs the newest
            """;

    private static final String IMPORT_USAGE = """
            usage: ./an-sinh import-keys FILE [options]

            Brings an export back into an empty or older key database, and destroys again what was destroyed; whatever the file or the
            database knows as destroyed stays so. All of it or, when it refuses, nothing; the same file again changes nothing. Do it
            after restoring a backup of the key database, before any node is started.

              --destroyed-only   only the list of destroyed keys, also of a file whose keys no master key opens any more
            """;

    private static final String WHERE = """
              --data-dir DIR     a standalone's data, running or stopped (default: data, in the project)
              --name=value       or a node's properties: ansinh.keys.url, .username and .password, for an import also
                                 ansinh.keys.master-folder or .master-variable
            """;

    private final String name;
    private final PrintStream terminal;
    private final List<String> properties = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable Path dataDirectory;
    private boolean destroyedOnly;
    private boolean help;

    private KeyErrand(String name, PrintStream terminal) {
        this.name = name;
        this.terminal = terminal;
    }

    /** Runs the errand that the command line names, if it is one of these, and tells whether it went well. */
    static Optional<Boolean> run(List<String> arguments, PrintStream terminal) {
        if (arguments.isEmpty() || !List.of(EXPORT, IMPORT).contains(arguments.getFirst())) {
            return Optional.empty();
        }
        var errand = new KeyErrand(arguments.getFirst(), terminal);
        errand.read(arguments.subList(1, arguments.size()).iterator());
        return Optional.of(errand.go());
    }

    private void read(Iterator<String> rest) {
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--destroyed-only" -> destroyedOnly = true;
                case "--data-dir" -> dataDirectory = Path.of(Options.value(argument, rest));
                default -> {
                    if (equals > 0 && Options.isProperty(option)) {
                        properties.add(argument);
                    } else if (!argument.startsWith("-") && file == null) {
                        file = Path.of(argument);
                    } else {
                        throw new StartUpRefused("There is no option " + argument + "; --help lists them.");
                    }
                }
            }
        }
        if (dataDirectory != null && !properties.isEmpty()) {
            throw new StartUpRefused(
                    "Either --data-dir or the properties of nodes, not both: they may mean different keys.");
        }
    }

    private boolean go() {
        if (help) {
            terminal.print((name.equals(EXPORT) ? EXPORT_USAGE : IMPORT_USAGE) + WHERE);
            return true;
        }
        if (file == null) {
            throw new StartUpRefused(name + " needs the name of a file; --help shows how.");
        }
        Path given = file.toAbsolutePath();
        try {
            ConfigurableEnvironment environment = environment();
            KeyProperties keys = dataDirectory == null ? ofNodes(environment) : null;
            if (keys != null) {
                move(given, keys, environment);
            } else {
                ofStandalone(given, environment);
            }
            return true;
        } catch (KeyTransferRefused | StartUpRefused refused) {
            System.err.println(refused.getMessage());
            return false;
        }
    }

    /** Reads what a command node would read, and starts nothing. */
    private ConfigurableEnvironment environment() {
        var application = new SpringApplication(NothingButProperties.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAdditionalProfiles(Options.Profile.COMMAND_NODE.wire());
        application.setDefaultProperties(Map.of("logging.threshold.console", "off"));
        try (ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new))) {
            return context.getEnvironment();
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class NothingButProperties {}

    private static @Nullable KeyProperties ofNodes(ConfigurableEnvironment environment) {
        String url = environment.getProperty(RequiredProperties.KEYS_URL);
        if (url == null || url.isBlank()) {
            return null;
        }
        for (String needed : List.of("ansinh.keys.username", "ansinh.keys.password")) {
            if (environment.getProperty(needed) == null) {
                throw new StartUpRefused("With " + RequiredProperties.KEYS_URL + " goes the property " + needed + ".");
            }
        }
        return Binder.get(environment).bind("ansinh.keys", KeyProperties.class).get();
    }

    private void ofStandalone(Path given, ConfigurableEnvironment environment) {
        Path directory = dataDirectory == null
                ? Path.of(System.getProperty("an-sinh.data-dir", "data"))
                : dataDirectory.toAbsolutePath();
        if (name.equals(EXPORT) && !Files.isDirectory(directory.resolve("postgres/data"))) {
            throw new StartUpRefused("There are no data of a standalone in " + directory + ".");
        }
        Optional<DataDirectory> stopped = DataDirectory.openUnlessInUse(directory);
        if (stopped.isEmpty()) {
            move(given, of(EmbeddedPostgres.running(directory), directory), environment);
            return;
        }
        try (DataDirectory opened = stopped.get();
                EmbeddedPostgres postgres = EmbeddedPostgres.start(opened)) {
            move(given, of(postgres.keys(), opened.root()), environment);
        } catch (IOException failed) {
            throw new StartUpRefused("The data directory " + directory + " cannot be used: " + failed + ".", failed);
        }
    }

    private static KeyProperties of(EmbeddedPostgres.Login login, Path directory) {
        return new KeyProperties(
                login.url(), login.username(), login.password(), null, directory.resolve("keys"), null, 1);
    }

    private void move(Path given, KeyProperties keys, ConfigurableEnvironment environment) {
        var transfer = new KeyTransfer(keys);
        if (name.equals(EXPORT)) {
            KeyTransfer.Exported done = transfer.exportTo(given, destroyedOnly, Instant.now());
            terminal.println(given + " holds " + (destroyedOnly ? "no keys" : done.keys() + " wrapped keys")
                    + " and the list of " + done.destroyed() + " destroyed ones, of the installation "
                    + done.installation() + ".");
            return;
        }
        KeyTransfer.Imported done = transfer.importFrom(given, destroyedOnly, environment::getProperty);
        terminal.println("Brought back " + done.brought() + " keys; " + done.present() + " were there. Of "
                + done.destroyed() + " that were destroyed, " + done.destroyedAgain()
                + " had come back and are destroyed again; "
                + done.leftDestroyed() + " keys of the file were left out, being destroyed here.");
    }
}
