package vn.ansinh.runtime.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.LedgerEntry;

/** The answers already given, read back; written by {@link AppendStatement}. */
final class PostgresLedger implements Ledger {
    private final JdbcClient database;

    PostgresLedger(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Answered> find(String commandKey) {
        return database.sql("SELECT fingerprint, status, answer, version, append_id FROM ledger WHERE command_key = ?")
                .param(commandKey)
                .query((row, number) -> new Answered(
                        new LedgerEntry(
                                commandKey, row.getString("fingerprint"), row.getInt("status"), row.getBytes("answer")),
                        row.getLong("version"),
                        row.getLong("append_id")))
                .optional();
    }
}
