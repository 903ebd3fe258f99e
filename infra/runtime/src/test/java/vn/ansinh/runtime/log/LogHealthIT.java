package vn.ansinh.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestAppends;

/** A log that stands still is seen. */
class LogHealthIT {
    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final LogHealth health = new LogHealth(JdbcClient.create(database), SequencedTables.EVENTS);

    @Test
    void health_isDown_whileEventsWaitWithoutASequencer() throws Exception {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        TestAppends.appendEach(database, "s", 0, 2);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        PostgresFixture.execute(database, "UPDATE event SET recorded_at = recorded_at - interval '1 minute'");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        TestSequencing.sequence(database);
        Health after = health.health();
        assertThat(after.getStatus()).isEqualTo(Status.UP);
        assertThat(after.getDetails()).containsEntry("head", 2L);
    }
}
