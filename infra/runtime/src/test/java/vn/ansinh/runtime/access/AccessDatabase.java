package vn.ansinh.runtime.access;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.Access.Outcome;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.store.PostgresFixture;

/** A fresh database, seen in each role as a node's sessions take it. */
final class AccessDatabase implements AutoCloseable {
    final DataSource owner = PostgresFixture.server().freshDatabase();
    final HikariDataSource asWriter = as("ansinh_access");

    JdbcClient truth() {
        return JdbcClient.create(owner);
    }

    HikariDataSource as(String role) {
        PGSimpleDataSource source = (PGSimpleDataSource) owner;
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(source.getURL());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(1_000);
        pool.addDataSourceProperty("options", "-c role=" + role + " -c lock_timeout=2s");
        return pool;
    }

    /** Gives positions to all that is committed now. */
    void sequence() throws SQLException {
        try (HikariDataSource appender = as("ansinh_append")) {
            vn.ansinh.runtime.log.TestSequencing.sequenceAccesses(appender);
        }
    }

    long rows() {
        return truth().sql("SELECT count(*) FROM access").query(Long.class).single();
    }

    @Override
    public void close() {
        asWriter.close();
    }

    static CaseId caseOf(int number) {
        return CaseId.parse("saa-" + String.format(Locale.ROOT, "%032x", number));
    }

    static ActorId actor(int number) {
        return ActorId.parse("a-" + String.format(Locale.ROOT, "%032x", number));
    }

    static final GlassId GLASS = GlassId.parse("glass-" + "9".repeat(32));

    static Access shown(int actor, CaseId... cases) {
        return of(actor, Outcome.SHOWN, null, cases);
    }

    static Access of(int actor, Outcome outcome, @Nullable GlassId glass, CaseId... cases) {
        return new Access(
                actor(actor),
                PersonId.parse("p-" + "1".repeat(32)),
                Set.of(Role.CASEWORKER, Role.REVIEWER),
                UnitCode.parse("07210@2025-07-01"),
                "readCase",
                outcome,
                outcome == Outcome.SHOWN ? "whole-case" : null,
                List.of(cases),
                glass);
    }
}
