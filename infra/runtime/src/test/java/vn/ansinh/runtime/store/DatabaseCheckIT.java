package vn.ansinh.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the start-up guard asks the database, where no whole node is needed. */
class DatabaseCheckIT {
    private final DataSource database = PostgresFixture.server().freshDatabase();

    @Test
    void check_refuses_forClocksThatAreApart() {
        for (long seconds : new long[] {-120, 120}) {
            Clock skewed = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
            assertThat(new DatabaseCheck(JdbcClient.create(database), false, skewed).refusals())
                    .anyMatch(refusal -> refusal.startsWith("The clocks of this machine"));
        }
        assertThat(new DatabaseCheck(JdbcClient.create(database), false, Clock.systemUTC()).refusals())
                .noneMatch(refusal -> refusal.contains("clocks"));
    }

    @Test
    void key_isWrittenDownByTheFirstNodeThatAppends_andAnotherIsRefused() {
        JdbcClient asked = JdbcClient.create(database);
        KeyedDigest first = new KeyedDigest("A".repeat(43) + "=");
        KeyedDigest other = new KeyedDigest("B".repeat(42) + "A=");

        assertThat(new KeyCheck(asked, other, "", false).refusals())
                .as("nobody has an id yet, and a query node gives none")
                .isEmpty();
        assertThat(new KeyCheck(asked, first, "", true).refusals()).isEmpty();
        for (boolean writes : new boolean[] {true, false}) {
            assertThat(new KeyCheck(asked, other, "", writes).refusals())
                    .singleElement()
                    .asString()
                    .contains("ansinh.pseudonym.key-file holds another key");
            assertThat(new KeyCheck(asked, first, "", writes).refusals()).isEmpty();
        }
    }

    @Test
    void issuersName_isWrittenDownByTheFirstNodeThatAppends_andAnotherIsRefused() {
        JdbcClient asked = JdbcClient.create(database);
        KeyedDigest key = new KeyedDigest("A".repeat(43) + "=");

        assertThat(new KeyCheck(asked, key, "https://old.example.vn", false).refusals())
                .as("nobody is kept under any name yet")
                .isEmpty();
        assertThat(new KeyCheck(asked, key, "https://login.example.vn", true).refusals())
                .isEmpty();
        for (boolean writes : new boolean[] {true, false}) {
            assertThat(new KeyCheck(asked, key, "https://moved.example.vn", writes).refusals())
                    .singleElement()
                    .asString()
                    .contains("set ansinh.pseudonym.issuer=https://login.example.vn");
            assertThat(new KeyCheck(asked, key, "https://login.example.vn", writes).refusals())
                    .isEmpty();
        }
    }

    @Test
    void schemaVersion_isThatOfTheNewestMigration() {
        MigrationInfo newest = Objects.requireNonNull(
                Flyway.configure().dataSource(database).load().info().current());
        assertThat(String.valueOf(newest.getVersion())).isEqualTo(DatabaseCheck.SCHEMA_VERSION);
    }
}
