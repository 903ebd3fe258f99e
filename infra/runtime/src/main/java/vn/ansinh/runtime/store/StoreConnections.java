package vn.ansinh.runtime.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to the event database, all of them in a role that may append and read and nothing more. */
public final class StoreConnections {
    /** A duplicate that waits longer than this for the first one's outcome is told to come again. */
    private static final String LOCK_TIMEOUT = "2s";

    private final DataSourceProperties database;
    private final String role;
    private final StoreProperties.Login user;
    private final StoreProperties.Login owner;

    StoreConnections(DataSourceProperties database, StoreProperties store, String usualRole) {
        this.database = database;
        this.role = Objects.requireNonNullElse(store.role(), usualRole);
        this.user = new StoreProperties.Login(
                Objects.requireNonNullElse(database.determineUsername(), ""),
                Objects.requireNonNullElse(database.determinePassword(), ""));
        this.owner = Objects.requireNonNullElse(store.owner(), user);
    }

    /** A pool, for commands and queries; not started before its first connection. */
    HikariDataSource pool() {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("events");
        pool.setDataSourceProperties(session());
        return pool;
    }

    /** Single connections, for who keeps one for itself: the sequencer and the listener. */
    public DataSource single() {
        return connecting(user, session());
    }

    /** Connections of the schema's owner, in no other role: for migrations alone. */
    DataSource ofOwner() {
        return connecting(owner, new Properties());
    }

    private DataSource connecting(StoreProperties.Login as, Properties session) {
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.determineUrl(), as.username(), as.password());
        source.setConnectionProperties(session);
        return source;
    }

    private Properties session() {
        Properties session = new Properties();
        session.setProperty("options", "-c role=" + role + " -c lock_timeout=" + LOCK_TIMEOUT);
        session.setProperty("ApplicationName", "an-sinh");
        session.setProperty("tcpKeepAlive", "true");
        session.setProperty("connectTimeout", "5");
        return session;
    }

    @Override
    public String toString() {
        return database.determineUrl();
    }
}
