package vn.ansinh.runtime.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.runtime.log.LogLifecycle;
import vn.ansinh.runtime.log.LogListener;
import vn.ansinh.runtime.log.LogMessageSource;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.log.Sequencer;

/** The event database and the log on it, for every node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreProperties.class, DataSourceProperties.class})
public class StoreConfiguration {
    @Bean
    StoreConnections storeConnections(DataSourceProperties database, StoreProperties store, Environment environment) {
        boolean readsOnly = environment.matchesProfiles("query-node");
        return new StoreConnections(database, store, readsOnly ? "ansinh_read" : "ansinh_append");
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

    /** Both threads end here and not with their beans: after the last reader, before the pool. */
    @Bean
    LogLifecycle logLifecycle(
            StoreConnections connections, ObjectProvider<Sequencer> sequencer, LogTail tail, Flyway migrated) {
        return new LogLifecycle(sequencer.getIfAvailable(), new LogListener(connections.single(), tail));
    }
}
