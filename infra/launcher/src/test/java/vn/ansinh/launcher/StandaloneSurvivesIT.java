package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.launcher.client.Address;
import vn.ansinh.launcher.client.Answer;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.Command;
import vn.ansinh.launcher.client.Operation;
import vn.ansinh.launcher.issuer.DemoIdentity;

/** Whatever ends it, the data starts again: the "yesterday's data". */
class StandaloneSurvivesIT {

    /** How a process ends that SIGINT ended. */
    private static final int INTERRUPTED = 130;

    @TempDir
    Path temporary;

    @Test
    void standalone_startsAgainWithItsData_afterKillAndAfterCtrlC() throws Exception {
        int port = FreePort.find();
        var browser = new Browser(URI.create("http://localhost:" + port));
        String token;
        try (RunningProgram first = RunningProgram.start(temporary, port).awaitReady()) {
            token = browser.tokenOf("caseworker1");
            tell("CREATE TABLE kept AS SELECT 'acknowledged' AS word");
            first.kill();
        }
        try (RunningProgram second = RunningProgram.start(temporary, port).awaitReady()) {
            assertThat(ask("SELECT word FROM kept")).isEqualTo("acknowledged");
            assertThat(browser.get("/api/command/v1/nothing-here", token).statusCode())
                    .as("a token from before the kill is taken: the issuer's key was kept")
                    .isEqualTo(404);
            tell("UPDATE kept SET word = 'changed'");

            assertThat(second.interrupt()).isEqualTo(INTERRUPTED);

            assertThat(serverLog()).as("PostgreSQL ended in order").endsWith("database system is shut down");
            assertThat(temporary.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
        int another = FreePort.find();
        try (RunningProgram third = RunningProgram.start(temporary, another).awaitReady()) {
            assertThat(ask("SELECT word FROM kept")).isEqualTo("changed");
            assertThat(turnedAway(another).done())
                    .as("on another port the same accounts hold their appointments")
                    .isTrue();
            try (RunningProgram rival = RunningProgram.start(temporary, FreePort.find())) {
                assertThat(rival.awaitEnd()).isEqualTo(1);
                assertThat(rival.said()).contains("is in use by process").doesNotContain("\tat ");
            }
            try (RunningProgram samePort = RunningProgram.start(temporary.resolve("other"), another)) {
                assertThat(samePort.awaitEnd()).isEqualTo(1);
                assertThat(samePort.said())
                        .contains("Port " + another + " is in use")
                        .doesNotContain("\tat ");
            }
            assertThat(third.interrupt()).isEqualTo(INTERRUPTED);
        }
    }

    private static Answer turnedAway(int port) {
        Map<String, String> refusal = Map.of("unit", "07210@2025-07-01", "channel", "counter", "reason", "wrong-unit");
        var turnedAway = new Command(Operation.INTAKE_REFUSALS, null, refusal, "turned-away-on-" + port, null, null);
        try (var client = new ApiClient(Address.of(URI.create("http://localhost:" + port)), DemoIdentity.SECRET)) {
            return client.as("caseworker1").record(turnedAway);
        }
    }

    private String serverLog() throws IOException {
        return Files.readString(temporary.resolve("postgres/server.log")).strip();
    }

    private void tell(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String query) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws IOException, SQLException {
        String port = Files.readString(temporary.resolve("postgres/port")).strip();
        String password =
                Files.readString(temporary.resolve("keys/postgres-password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ansinh", "ansinh", password);
    }
}
