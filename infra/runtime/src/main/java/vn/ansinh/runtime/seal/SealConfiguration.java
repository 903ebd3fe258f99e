package vn.ansinh.runtime.seal;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.query.port.ErasureFinality;
import vn.ansinh.runtime.guard.StartUpCheck;
import vn.ansinh.runtime.guard.StartUpRefused;

/** Persons' keys, for every node. Their connections are no beans: nothing else may find them by their type. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
public class SealConfiguration {
    @Bean
    MasterKeys masterKeys(KeyProperties keys, Environment environment) {
        return masterKeys(keys, environment::getProperty);
    }

    /** @param environment the value of an environment variable, null where there is none */
    static MasterKeys masterKeys(KeyProperties keys, Function<String, @Nullable String> environment) {
        String variable = keys.masterVariable();
        if (variable != null) {
            String text = environment.apply(variable);
            if (text == null || text.isBlank()) {
                throw new StartUpRefused("The environment variable " + variable + " with the master keys is not set.");
            }
            return new MasterKeysInEnvironment(variable, text);
        }
        if (keys.masterFolder() == null) {
            throw new StartUpRefused(
                    "Nothing says where the master keys are: set ansinh.keys.master-folder or ansinh.keys.master-variable.");
        }
        return new MasterKeyFiles(keys.masterFolder());
    }

    @Bean(destroyMethod = "close")
    KeyDatabase keyDatabase(KeyProperties keys, Environment environment) {
        boolean opensOnly = environment.matchesProfiles("query-node");
        if (!opensOnly) {
            migrate(keys);
        }
        return new KeyDatabase(pool(keys, opensOnly ? "ansinh_open" : "ansinh_seal"));
    }

    @Bean
    PersonKeys personKeys(KeyDatabase keyDatabase, MasterKeys masterKeys) {
        return new PostgresPersonKeys(keyDatabase.client(), masterKeys);
    }

    /** One connection at a time, opened when somebody is erased. */
    @Bean
    @Profile("!query-node")
    KeyEraser keyEraser(KeyProperties keys, KeyDatabase migrated) {
        return new KeyEraser(JdbcClient.create(connecting(keys, "ansinh_erase")));
    }

    /** Looks every minute whether an erasure is to be made final, and whether somebody put a newer master key in place. */
    @Bean
    @Profile("!query-node")
    RotationWatch rotationWatch(KeyProperties keys, MasterKeys masterKeys, KeyDatabase migrated) {
        return new RotationWatch(
                new MasterKeyRotation(connecting(keys, "ansinh_erase"), masterKeys, InstantSource.system()));
    }

    /** Single connections in one of the roles. */
    static DataSource connecting(KeyProperties keys, String role) {
        var source = new DriverManagerDataSource(keys.url(), keys.username(), keys.password());
        source.setConnectionProperties(session(role));
        return source;
    }

    @Bean
    SealedEvents sealedEvents(PersonKeys personKeys) {
        return new SealedEvents(personKeys);
    }

    @Bean
    StartUpCheck keysCheck(KeyDatabase keyDatabase, MasterKeys masterKeys) {
        return new KeysCheck(keyDatabase.client(), masterKeys);
    }

    @Bean
    StartUpCheck keyInstallation(JdbcClient eventJdbc, KeyDatabase keyDatabase, Environment environment) {
        return new KeyInstallation(eventJdbc, keyDatabase.client(), !environment.matchesProfiles("query-node"));
    }

    @Bean
    @Profile("!command-node")
    ErasureFinality erasureFinality(KeyDatabase keyDatabase, MasterKeys masterKeys) {
        return new PostgresErasureFinality(keyDatabase.client(), masterKeys);
    }

    static void migrate(KeyProperties keys) {
        var login = keys.owner() == null ? new KeyProperties.Login(keys.username(), keys.password()) : keys.owner();
        try {
            Flyway.configure()
                    .dataSource(new DriverManagerDataSource(keys.url(), login.username(), login.password()))
                    .locations("classpath:db/keys")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StartUpRefused(
                    "The database of persons' keys " + keys.url() + " cannot be reached or brought to its schema: "
                            + NestedExceptionUtils.getMostSpecificCause(failed).getMessage() + ".",
                    failed);
        }
    }

    private static HikariDataSource pool(KeyProperties keys, String role) {
        var pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(keys.url());
        pool.setUsername(keys.username());
        pool.setPassword(keys.password());
        pool.setMaximumPoolSize(keys.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2_000);
        pool.setDataSourceProperties(session(role));
        return pool;
    }

    private static Properties session(String role) {
        var session = new Properties();
        session.setProperty("options", "-c role=" + role);
        session.setProperty("ApplicationName", "an-sinh-keys");
        session.setProperty("connectTimeout", "5");
        return session;
    }

    /** The pool behind a type of its own, so that whoever wants the event database never gets this one. */
    record KeyDatabase(HikariDataSource pool) implements AutoCloseable {
        JdbcClient client() {
            return JdbcClient.create(pool);
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
