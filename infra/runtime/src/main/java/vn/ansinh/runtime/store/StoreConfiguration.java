package vn.ansinh.runtime.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.query.port.RecognisedRegister;
import vn.ansinh.query.port.RecognisedThen;
import vn.ansinh.runtime.guard.StartUpCheck;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.log.LogHealth;
import vn.ansinh.runtime.log.LogLifecycle;
import vn.ansinh.runtime.log.LogListener;
import vn.ansinh.runtime.log.LogMessageSource;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.log.SequencedTables;
import vn.ansinh.runtime.log.Sequencer;

/** The event database and the log on it, for every node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreProperties.class, DataSourceProperties.class})
public class StoreConfiguration {
    @Bean
    StoreConnections storeConnections(DataSourceProperties database, StoreProperties store, Environment environment) {
        return new StoreConnections(database, store, readsOnly(environment) ? "ansinh_read" : "ansinh_append");
    }

    /** Migrates as the schema's owner before anyone else connects. */
    @Bean
    Flyway flyway(StoreConnections connections, StoreProperties store, Environment environment) {
        Flyway flyway = Flyway.configure()
                .dataSource(connections.ofOwner())
                .locations("classpath:db/migration")
                .load();
        if (store.migrate() == null ? !readsOnly(environment) : store.migrate()) {
            try {
                flyway.migrate();
            } catch (FlywayException failed) {
                throw new StartUpRefused(
                        "The event database " + connections + " cannot be reached or brought to this program's schema: "
                                + NestedExceptionUtils.getMostSpecificCause(failed)
                                        .getMessage() + ".",
                        failed);
            }
        }
        return flyway;
    }

    @Bean
    StartUpCheck databaseCheck(JdbcClient eventJdbc, Environment environment) {
        return new DatabaseCheck(eventJdbc, !readsOnly(environment), Clock.systemUTC());
    }

    @Bean
    StartUpCheck keyCheck(JdbcClient eventJdbc, KeyedDigest digest, Environment environment) {
        return new KeyCheck(eventJdbc, digest, AccountIssuer.nameIn(environment), !readsOnly(environment));
    }

    private static boolean readsOnly(Environment environment) {
        return environment.matchesProfiles("query-node");
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource eventDatabase(StoreConnections connections, Flyway migrated) {
        return connections.pool();
    }

    @Bean
    PlatformTransactionManager eventTransactions(DataSource eventDatabase) {
        return new JdbcTransactionManager(eventDatabase);
    }

    @Bean
    JdbcClient eventJdbc(DataSource eventDatabase) {
        return JdbcClient.create(eventDatabase);
    }

    /** The file is the launcher's to make and the operator's to keep; the same key makes pseudonyms of accounts. */
    @Bean
    KeyedDigest keyedDigest(@Value("${ansinh.pseudonym.key-file}") Path file) throws IOException {
        return new KeyedDigest(Files.readString(file).strip());
    }

    /** On a query node it finds persons and can make none: its role may not. */
    @Bean
    PersonRegistry personRegistry(JdbcClient eventJdbc, KeyedDigest digest) {
        return new PostgresPersonRegistry(eventJdbc, digest);
    }

    /** A {@link PolicyBookLog} and a {@link vn.ansinh.command.port.CalendarLog}. */
    @Bean
    PostgresPolicyBook policyBookLog(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresPolicyBook(eventJdbc, events);
    }

    @Bean
    PolicyTrialLog policyTrialLog(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresPolicyTrialLog(eventJdbc, events);
    }

    @Bean
    ReplayLog replayLog(JdbcClient eventJdbc, SealedEvents events, SequencedLog log) {
        return new PostgresReplayLog(eventJdbc, events, log);
    }

    @Bean
    RecognisedLists recognisedLists(JdbcClient eventJdbc, SealedEvents events) {
        return new PostgresRecognisedLists(eventJdbc, events);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    RecognisedRegister recognisedRegister(
            JdbcClient eventJdbc, SealedEvents events, RecognisedLists lists, PersonRegistry registry) {
        return new RegisterOnTheQuerySide(eventJdbc, events, lists, registry);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    RecognisedThen recognisedThen(JdbcClient eventJdbc, SealedEvents events, RecognisedLists lists) {
        return new RecognisedAsKnown(eventJdbc, events, lists);
    }

    @Bean
    LogTail logTail() {
        return new LogTail();
    }

    @Bean
    SequencedLog sequencedLog(DataSource eventDatabase, LogTail tail) {
        return new SequencedLog(eventDatabase, tail);
    }

    @Bean
    LogMessageSource logMessageSource(SequencedLog log, LogTail tail) {
        return new LogMessageSource(log, tail);
    }

    @Bean
    LogHealth logHealthIndicator(JdbcClient eventJdbc) {
        return new LogHealth(eventJdbc, SequencedTables.EVENTS);
    }

    /** Both threads end here and not with their beans: after the last reader, before the pool. */
    @Bean
    LogLifecycle logLifecycle(
            StoreConnections connections, ObjectProvider<Sequencer> sequencer, LogTail tail, Flyway migrated) {
        return new LogLifecycle(sequencer.getIfAvailable(), new LogListener(connections.single(), tail));
    }
}
