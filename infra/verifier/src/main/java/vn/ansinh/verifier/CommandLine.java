package vn.ansinh.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.integrity.NoteKey;

/** What the command line asks for: words, and options with values, each once but {@code --key}. */
final class CommandLine {
    private static final Set<String> KNOWN =
            Set.of("--database", "--user", "--password-file", "--data-dir", "--checkpoints", "--export", "--key");

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    /** @throws IllegalArgumentException for what nobody knows */
    CommandLine(List<String> arguments) {
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            String[] pair = argument.split("=", 2);
            if (!argument.startsWith("-")) {
                words.add(argument);
            } else if (!KNOWN.contains(pair[0])) {
                throw new IllegalArgumentException("There is no option " + argument + "; --help lists them.");
            } else if (pair.length < 2 && at + 1 == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value.");
            } else {
                options.computeIfAbsent(pair[0], first -> new ArrayList<>())
                        .add(pair.length == 2 ? pair[1] : arguments.get(++at));
            }
        }
    }

    /** The word at a place, or nothing. */
    @Nullable
    String word(int at) {
        return at < words.size() ? words.get(at) : null;
    }

    /** @throws IllegalArgumentException when there are more words than this errand takes */
    void atMost(int count) {
        if (words.size() > count) {
            throw new IllegalArgumentException(words.get(count) + " is not understood here; --help tells.");
        }
    }

    @Nullable
    String option(String name) {
        List<String> values = options.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new IllegalArgumentException(name + " is given twice.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The folder that an option names. @throws IllegalArgumentException when it is not there */
    @Nullable
    Path folder(String name) {
        String named = option(name);
        if (named != null && !Files.isDirectory(Path.of(named))) {
            throw new IllegalArgumentException("There is no folder " + named + ".");
        }
        return named == null ? null : Path.of(named);
    }

    /** Each {@code --key}: a key in its text form, or a file of such, one a line. @throws IllegalArgumentException when one is none */
    Set<NoteKey> keys() throws IOException {
        Set<NoteKey> keys = new LinkedHashSet<>();
        for (String given : options.getOrDefault("--key", List.of())) {
            Path file = Path.of(given);
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of(given);
            lines.stream().filter(line -> !line.isBlank()).map(NoteKey::parse).forEach(keys::add);
        }
        return keys;
    }

    /** Where the tables are: {@code --database}, or the standalone's data directory. */
    Connection connect() throws SQLException, IOException {
        Path data = folder("--data-dir");
        String url = option("--database");
        if ((url == null) == (data == null)) {
            throw new IllegalArgumentException(
                    "Which one? --database=jdbc:postgresql://host/ansinh, or --data-dir=DIR of a standalone.");
        }
        String password = password(data);
        if (data != null) {
            url = "jdbc:postgresql://127.0.0.1:"
                    + Files.readString(data.resolve("postgres/port")).strip() + "/ansinh";
        }
        var login = new Properties();
        String user = option("--user");
        login.setProperty("user", user == null ? "ansinh" : user);
        if (password != null) {
            login.setProperty("password", password);
        }
        login.setProperty("ApplicationName", "an-sinh verify");
        // Rows in the driver's binary form from the first on: as text a payload is twice as long.
        login.setProperty("prepareThreshold", "-1");
        return DriverManager.getConnection(url, login);
    }

    private @Nullable String password(@Nullable Path data) throws IOException {
        String file = option("--password-file");
        if (file != null) {
            return Files.readString(Path.of(file)).strip();
        }
        return data == null
                ? System.getenv("PGPASSWORD")
                : Files.readString(data.resolve("keys/postgres-password")).strip();
    }
}
