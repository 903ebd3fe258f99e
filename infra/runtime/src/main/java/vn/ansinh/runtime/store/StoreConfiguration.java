package vn.ansinh.runtime.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogLifecycle;
import vn.ansinh.runtime.log.LogListener;
import vn.ansinh.runtime.log.LogMessageSource;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.log.Sequencer;

/** The event database, the log on it, and the command side's ports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
public class StoreConfiguration {
    @Bean
    StoreConnections storeConnections(StoreProperties store) {
        return new StoreConnections(store);
    }

    /** Migrates as the schema's owner before anyone else connects. */
    @Bean
    Flyway flyway(StoreConnections connections, StoreProperties store) {
        Flyway flyway = Flyway.configure()
                .dataSource(connections.ofOwner())
                .locations("classpath:db/migration")
                .load();
        if (store.migrate()) {
            flyway.migrate();
        }
        return flyway;
    }

    @Bean
    DataSource eventDatabase(StoreConnections connections, Flyway migrated) {
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

    @Bean
    Ledger ledger(JdbcClient eventJdbc) {
        return new PostgresLedger(eventJdbc);
    }

    @Bean
    NumberRegister numberRegister(JdbcClient eventJdbc) {
        return new PostgresNumberRegister(eventJdbc);
    }

    @Bean
    OutsideFacts outsideFacts(JdbcClient eventJdbc) {
        return new PostgresOutsideFacts(eventJdbc);
    }

    @Bean
    KeyedDigest keyedDigest(StoreProperties store) {
        return new KeyedDigest(store.requiredDigestKey());
    }

    @Bean
    PersonRegistry personRegistry(JdbcClient eventJdbc, KeyedDigest digest) {
        return new PostgresPersonRegistry(eventJdbc, digest);
    }

    @Bean
    EventAppender eventAppender(
            DataSource eventDatabase, PlatformTransactionManager eventTransactions, Sequencer sequencer) {
        return new StreamAppender(eventDatabase, eventTransactions, sequencer::wake);
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

    @Bean(destroyMethod = "")
    Sequencer sequencer(StoreConnections connections, LogTail tail, ObjectProvider<FaultPoint> faults) {
        return new Sequencer(connections.single(), tail, faults.getIfAvailable(() -> FaultPoint.NONE));
    }

    /** Both threads end here and not with their beans: after the last reader, before the pool. */
    @Bean
    LogLifecycle logLifecycle(StoreConnections connections, Sequencer sequencer, LogTail tail, Flyway migrated) {
        return new LogLifecycle(sequencer, new LogListener(connections.single(), tail));
    }
}
