package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.launcher.embedded.DataDirectory;
import vn.ansinh.launcher.embedded.EmbeddedPostgres;
import vn.ansinh.runtime.guard.StartUpRefused;

/** Keys of a standalone that runs, of one that is stopped, into one that never ran, and of nodes by their properties. */
class KeyErrandIT {
    private static final String PERSON = "p-" + "7".repeat(32);

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private boolean run(String... arguments) {
        said.reset();
        var terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
        return KeyErrand.run(Arrays.asList(arguments), terminal).orElseThrow();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keysTravel_fromAStandaloneThatRunsOrIsStopped_toOneThatNeverRan() throws Exception {
        Path old = temporary.resolve("old");
        Path fresh = temporary.resolve("fresh");
        Path running = temporary.resolve("running.jsonl");
        Path stopped = temporary.resolve("stopped.jsonl");
        Path again = temporary.resolve("again.jsonl");
        Path ofNodes = temporary.resolve("nodes.jsonl");
        try (Standalone standalone = Standalone.start(Options.standalone(old, FreePort.find()))) {
            assertThat(standalone.context().isRunning()).isTrue();
            EmbeddedPostgres.Login keys = EmbeddedPostgres.running(old);
            try (Connection owner = DriverManager.getConnection(keys.url(), keys.username(), keys.password());
                    Statement statement = owner.createStatement()) {
                statement.execute(
                        "INSERT INTO person_key (person, destroyed_at) VALUES ('" + PERSON + "', clock_timestamp())");
            }
            assertThat(run("export-keys", running.toString(), "--data-dir", old.toString()))
                    .isTrue();
            assertThat(said()).contains("wrapped keys and the list of 1 destroyed");
        }
        assertThat(run("export-keys", "--data-dir=" + old, stopped.toString())).isTrue();
        assertThat(persons(stopped)).isEqualTo(persons(running)).anyMatch(line -> line.contains(PERSON));

        assertThat(run("import-keys", stopped.toString(), "--data-dir", fresh.toString()))
                .as("without a master key")
                .isFalse();
        try (Stream<Path> keys = Files.list(old.resolve("keys"))) {
            for (Path key : keys.filter(file -> file.getFileName().toString().startsWith("master-"))
                    .toList()) {
                Files.copy(key, fresh.resolve("keys").resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        assertThat(run("import-keys", stopped.toString(), "--data-dir", fresh.toString()))
                .isTrue();
        assertThat(said()).startsWith("Brought back ");
        assertThat(run("export-keys", again.toString(), "--data-dir", fresh.toString()))
                .isTrue();
        assertThat(persons(again)).isEqualTo(persons(running));

        try (DataDirectory directory = DataDirectory.open(fresh);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            List<String> properties = List.of(
                    "--ansinh.keys.url=" + postgres.keysUrl(),
                    "--ansinh.keys.username=" + postgres.username(),
                    "--ansinh.keys.password=" + postgres.password(),
                    "--ansinh.keys.master-folder=" + directory.keys());
            List<String> arguments = new ArrayList<>(List.of("export-keys", ofNodes.toString(), "--destroyed-only"));
            arguments.addAll(properties);
            assertThat(run(arguments.toArray(String[]::new))).isTrue();
            assertThat(persons(ofNodes)).singleElement().asString().contains(PERSON);
            arguments.set(0, "import-keys");
            assertThat(run(arguments.toArray(String[]::new))).isTrue();
            assertThat(said()).contains("0 had come back");
            arguments.add("--ansinh.keys.password=wrong");
            arguments.remove("--ansinh.keys.password=" + postgres.password());
            assertThat(run(arguments.toArray(String[]::new))).isFalse();
        }
    }

    private static List<String> persons(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("\"person\""))
                .toList();
    }

    @Test
    void errandThatIsMisunderstood_isSaid() {
        for (List<String> arguments : List.of(
                List.of("export-keys"),
                List.of("import-keys", "--data-dir=x"),
                List.of("export-keys", "one", "two"),
                List.of("export-keys", "one", "--master-folder=x"),
                List.of("import-keys", "one", "--data-dir=x", "--ansinh.keys.url=jdbc:postgresql://keys/k"))) {
            assertThatExceptionOfType(StartUpRefused.class)
                    .as("%s", arguments)
                    .isThrownBy(() -> run(arguments.toArray(String[]::new)))
                    .withMessageMatching("(?s).*\\.");
        }
        assertThat(run("import-keys", "--help")).isTrue();
        assertThat(said()).contains("--destroyed-only", "--data-dir", "ansinh.keys.url");
        assertThat(KeyErrand.run(List.of("walk"), System.out)).isEmpty();
    }

    @Test
    void exportOfNothing_isRefused_andNothingIsMade() {
        Path nowhere = temporary.resolve("nowhere");
        assertThat(run("export-keys", temporary.resolve("file").toString(), "--data-dir", nowhere.toString()))
                .isFalse();
        assertThat(nowhere).doesNotExist();
    }
}
