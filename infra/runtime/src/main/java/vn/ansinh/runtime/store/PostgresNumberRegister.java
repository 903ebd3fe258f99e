package vn.ansinh.runtime.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.UnitCode;

/** The register of decision numbers. Drawing writes nothing, so that a refused decision leaves no hole. */
final class PostgresNumberRegister implements NumberRegister {
    private final JdbcClient database;

    PostgresNumberRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public DecisionNumber next(UnitCode unit, int year) {
        int next = database.sql("SELECT coalesce(max(number), 0) + 1 FROM decision_number WHERE unit = ? AND year = ?")
                .params(unit.text(), year)
                .query(Integer.class)
                .single();
        return new DecisionNumber(unit, year, next);
    }
}
