package vn.ansinh.runtime.access;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.access.AccessRecord;
import vn.ansinh.query.disclose.NearCases;
import vn.ansinh.runtime.guard.StartUpCheck;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogHealth;
import vn.ansinh.runtime.log.LogProperties;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedTables;
import vn.ansinh.runtime.log.Sequencer;
import vn.ansinh.runtime.store.StoreConnections;

/** The access log, in every node: all of them deny, and those with the query side show. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    /** Holds its pool itself: a second data source among the beans would be offered to whoever asks for one. */
    @Bean
    AccessLifecycle accessLifecycle(
            StoreConnections connections,
            Environment environment,
            ObjectProvider<LogProperties> signing,
            Flyway migrated) {
        HikariDataSource pool = connections.ofAccess();
        if (environment.matchesProfiles("query-node")) {
            return new AccessLifecycle(pool, new AccessWriter(pool), null);
        }
        LogProperties log = signing.getIfAvailable();
        Sequencer sequencer = new Sequencer(
                connections.single(),
                SequencedTables.ACCESSES,
                new LogTail(),
                FaultPoint.NONE,
                log == null ? null : log.signer(SequencedTables.ACCESSES));
        return new AccessLifecycle(pool, new AccessWriter(pool), sequencer);
    }

    @Bean
    AccessRecord accessRecord(AccessLifecycle lifecycle) {
        return lifecycle.writer();
    }

    @Bean
    StartUpCheck accessRoleCheck(AccessLifecycle lifecycle) {
        return new AccessRoleCheck(JdbcClient.create(lifecycle.connections()));
    }

    @Bean
    LogHealth accessLogHealthIndicator(JdbcClient eventJdbc) {
        return new LogHealth(eventJdbc, SequencedTables.ACCESSES);
    }

    @Bean
    AccessRecordHealth accessRecordHealthIndicator(AccessLifecycle lifecycle) {
        return new AccessRecordHealth(lifecycle.writer());
    }

    @Bean
    @Profile({"standalone", "query-node"})
    PostgresAccessHistory accessHistory(JdbcClient eventJdbc) {
        return new PostgresAccessHistory(eventJdbc);
    }

    @Bean
    @Profile({"standalone", "query-node"})
    NearCases nearCases(JdbcClient eventJdbc) {
        return new PostgresNearCases(eventJdbc);
    }
}
