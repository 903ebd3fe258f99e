package vn.ansinh.runtime.views;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The event database's own word. */
final class PostgresLogOrigin implements LogOrigin {
    private final JdbcClient database;

    PostgresLogOrigin(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String id() {
        return database.sql("SELECT id::text FROM installation")
                .query(String.class)
                .single();
    }

    @Override
    public boolean mayLag() {
        return database.sql("SELECT pg_is_in_recovery()").query(Boolean.class).single();
    }
}
