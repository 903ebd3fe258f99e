package vn.ansinh.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.runtime.guard.StartUpGuard;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/** Promise P20: it starts right or not at all, and says in a sentence what is wrong. */
class StartUpGuardIT {
    @TempDir
    Path temporary = Path.of("");

    private final PostgresFixture server = PostgresFixture.server();
    private final DataSource database = server.freshDatabase();

    @Configuration(proxyBeanMethods = false)
    @Import({AxonConfiguration.class, AxonCheck.class, StartUpGuard.class})
    static class GuardedNode {}

    /** What one gets when transactions are configured by nobody. */
    @Configuration(proxyBeanMethods = false)
    static class WithoutTransactions {
        @Bean
        @Primary
        TransactionManager none() {
            return NoTransactionManager.INSTANCE;
        }
    }

    /** What one gets when the store is configured by nobody. */
    @Configuration(proxyBeanMethods = false)
    static class EventsInMemory {
        @Bean
        @Primary
        EventStorageEngine inMemory() {
            return new InMemoryEventStorageEngine();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherCommandBus {
        @Bean
        @Primary
        CommandBus bus() {
            return AsynchronousCommandBus.builder().build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherTransactions {
        @Bean
        @Primary
        PlatformTransactionManager resourceless(DataSource database) {
            return new DataSourceTransactionManager(database);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherEventStore {
        @Bean
        @Primary
        EventStore embedded() {
            return EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherRunner {
        @Bean
        @Primary
        CommandRunner nobody() {
            return (CommandRunner) Proxy.newProxyInstance(
                    OtherRunner.class.getClassLoader(),
                    new Class<?>[] {CommandRunner.class},
                    (proxy, method, given) -> {
                        throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    @Test
    void node_starts_whenAllIsRight() {
        assertThatCode(() -> start(database, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void node_starts_forOwnerThatIsNoSuperuser() {
        PostgresFixture.execute(server.database("postgres"), "CREATE ROLE plain LOGIN CREATEROLE");
        PostgresFixture.execute(server.database("postgres"), "CREATE DATABASE plain OWNER plain");
        PostgresFixture.execute(server.database("postgres"), "GRANT ansinh_append TO plain WITH SET TRUE");

        assertThatCode(() -> start(server.database("plain"), Map.of("spring.datasource.username", "plain")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE format SET number = 1 | is in format 1, and this program reads format 2 only",
                "ALTER TABLE log DROP CONSTRAINT log_position | lacks the unique keys [log_position]",
                "ALTER TABLE event DROP CONSTRAINT event_stream_sequence | lacks the unique keys [event_stream_sequence]",
                "ALTER TABLE event ALTER append_id SET CACHE 32 | handed out 32 at a time",
                "GRANT UPDATE ON event TO ansinh_append | role ansinh_append may UPDATE recorded events",
                "REVOKE INSERT ON event FROM ansinh_append | role ansinh_append may not append",
                "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'"
                        + " | has schema version 99",
            })
    void node_refuses_forDatabaseThatIsNotRight(String change, String sentence) {
        PostgresFixture.execute(database, change);

        assertThat(refusal(Map.of("ansinh.store.migrate", "false"))).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"fsync", "full_page_writes", "synchronous_commit"})
    void node_refuses_forServerThatMayForget(String setting) throws Exception {
        PostgresFixture.execute(database, "ALTER SYSTEM SET " + setting + " = off");
        PostgresFixture.execute(database, "SELECT pg_reload_conf()");
        try {
            // The running sessions' settings change a moment later.
            Thread.sleep(300);
            assertThat(refusal(Map.of())).contains("runs with " + setting + "=off");
        } finally {
            PostgresFixture.execute(database, "ALTER SYSTEM RESET " + setting);
            PostgresFixture.execute(database, "SELECT pg_reload_conf()");
            Thread.sleep(300);
        }
    }

    @Test
    void node_refuses_forRoleThatMayChangeHistory() {
        assertThat(refusal(Map.of("ansinh.store.role", "postgres")))
                .contains("role postgres may UPDATE recorded events", "may DELETE", "may TRUNCATE");
    }

    @Test
    void node_refuses_forDatabaseWithoutSchema() {
        PostgresFixture.execute(server.database("postgres"), "CREATE DATABASE empty");
        assertThat(refusal(server.database("empty"), Map.of("ansinh.store.migrate", "false")))
                .contains("The event database has no schema");
    }

    @Test
    void node_refuses_forDatabaseThatIsNotThere() {
        assertThat(refusal(server.database("nowhere"), Map.of()))
                .contains("cannot be reached", "database \"nowhere\" does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "CommandBus, OtherCommandBus",
        "TransactionManager, WithoutTransactions",
        "PlatformTransactionManager, OtherTransactions",
        "EventStorageEngine, EventsInMemory",
        "EventStore, OtherEventStore",
        "CommandRunner, OtherRunner",
    })
    void node_refuses_forBeanThatIsNotTheOneMeant(String role, String swap) throws ClassNotFoundException {
        Class<?> swapped = Class.forName(StartUpGuardIT.class.getName() + "$" + swap);

        assertThat(refusal(database, Map.of(), swapped)).contains("There must be one " + role + ", a ");
    }

    @Test
    void node_refuses_forAnotherPseudonymKey() throws IOException {
        start(database, Map.of());
        Path other = Files.writeString(temporary.resolve("key"), "B".repeat(42) + "A=");

        assertThat(refusal(Map.of("ansinh.pseudonym.key-file", other.toString())))
                .contains("ansinh.pseudonym.key-file holds another key", "second identity");
    }

    private static void start(DataSource where, Map<String, Object> properties, Class<?>... more) {
        Class<?>[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = GuardedNode.class;
        TestNode.over(where, properties, all).close();
    }

    private String refusal(Map<String, Object> properties) {
        return refusal(database, properties);
    }

    private static String refusal(DataSource where, Map<String, Object> properties, Class<?>... more) {
        Throwable thrown = catchThrowable(() -> start(where, properties, more));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartUpRefused refused) {
                return String.valueOf(refused.getMessage());
            }
        }
        throw new AssertionError("not refused, but " + thrown, thrown);
    }
}
