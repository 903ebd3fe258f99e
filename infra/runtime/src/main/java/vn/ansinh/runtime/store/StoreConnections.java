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

    private static final long ACCESS_PATIENCE_MILLIS = 1_000;

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

    /**
     * The one connection that records who looked at what, in a role that can insert such a row and nothing else (ADR 0010).
     * Who asks for it while the database is away is told so within a second: a reader waits behind it.
     */
    public HikariDataSource ofAccess() {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("access");
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(ACCESS_PATIENCE_MILLIS);
        pool.setValidationTimeout(ACCESS_PATIENCE_MILLIS / 2);
        // The start-up guard says in a sentence what is wrong.
        pool.setInitializationFailTimeout(-1);
        Properties session = session("ansinh_access");
        session.setProperty("connectTimeout", "1");
        session.setProperty("socketTimeout", "5");
        pool.setDataSourceProperties(session);
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
        return session(role);
    }

    private static Properties session(String role) {
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
