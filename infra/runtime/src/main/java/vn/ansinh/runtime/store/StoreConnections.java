package vn.ansinh.runtime.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to the event database, all of them in the role that may append and read and nothing more. */
public final class StoreConnections {
    /** A duplicate that waits longer than this for the first one's outcome is told to come again. */
    private static final String LOCK_TIMEOUT = "2s";

    private final StoreProperties store;

    public StoreConnections(StoreProperties store) {
        this.store = store;
    }

    /** A pool, for commands and queries. */
    HikariDataSource pool() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("events");
        pool.setJdbcUrl(store.requiredUrl());
        pool.setUsername(store.requiredUsername());
        pool.setPassword(store.password());
        pool.setMaximumPoolSize(store.connections());
        pool.setConnectionTimeout(5_000);
        pool.setDataSourceProperties(session(store.role()));
        return new HikariDataSource(pool);
    }

    /** Single connections, for who keeps one for itself: the sequencer and the listener. */
    public DataSource single() {
        DriverManagerDataSource source =
                new DriverManagerDataSource(store.requiredUrl(), store.requiredUsername(), store.password());
        source.setConnectionProperties(session(store.role()));
        return source;
    }

    /** Connections of the schema's owner, in no other role: for migrations alone. */
    DataSource ofOwner() {
        StoreProperties.Owner owner = store.ownerOrUser();
        return new DriverManagerDataSource(store.requiredUrl(), owner.username(), owner.password());
    }

    private static Properties session(String role) {
        Properties session = new Properties();
        session.setProperty("options", "-c role=" + role + " -c lock_timeout=" + LOCK_TIMEOUT);
        session.setProperty("ApplicationName", "an-sinh");
        session.setProperty("tcpKeepAlive", "true");
        session.setProperty("connectTimeout", "5");
        return session;
    }
}
