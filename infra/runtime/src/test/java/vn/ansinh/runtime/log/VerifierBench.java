package vn.ansinh.runtime.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.verifier.LogExamination;
import vn.ansinh.verifier.Report;

/**
 * Events a second that the verifier looks at, from the tables and from an export, over made-up cases of six events of about a kilobyte each. Not a
 * test: what it prints depends on who else is at work. Arguments: events, turns.
 */
public final class VerifierBench {
    private VerifierBench() {}

    private interface Look {
        Report report() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        DataSource database = PostgresFixture.server().freshDatabase();
        PostgresFixture.execute(database, "ALTER TABLE event DISABLE TRIGGER ALL");
        PostgresFixture.execute(
                database,
                "INSERT INTO event (stream, sequence, event_id, name, revision, payload, metadata)"
                        + " SELECT 'isa-' || lpad(to_hex(n / 6), 32, '0'), n % 6, gen_random_uuid(),"
                        + " (ARRAY['insurance.registered', 'insurance.group-verified', 'case.posted', 'case.posted',"
                        + " 'case.decided', 'case.served'])[n % 6 + 1], 1,"
                        + " convert_to('{\"by\":{\"actor\":\"a-' || n % 6 || '\",\"duty\":\"desk\",\"human\":\"p-' || n % 6 ||"
                        + " '\"},\"rest\":\"' || repeat('x', 600 + n % 200) || '\"}', 'UTF8'),"
                        + " convert_to(repeat('y', 250), 'UTF8') FROM generate_series(0, " + (events - 1) + ") AS n");
        PostgresFixture.execute(
                database, "INSERT INTO log SELECT row_number() OVER (ORDER BY append_id), append_id, now() FROM event");
        new SignedLog(database, (byte) 1).sign();
        PostgresFixture.execute(database, "VACUUM ANALYZE");
        Path folder = Files.createTempDirectory("ansinh-verifier-bench-");
        try (Connection connection = database.getConnection()) {
            LogExamination.export(connection, folder);
        }
        // As the verifier's own command line connects.
        String url = PostgresFixture.urlOf(database);
        String binary = url + (url.contains("?") ? "&" : "?") + "user=postgres&prepareThreshold=-1";
        for (int turn = 0; turn < turns; turn++) {
            timed("tables", events, () -> {
                try (Connection connection = DriverManager.getConnection(binary)) {
                    return LogExamination.of(connection, null, position -> {});
                }
            });
            timed("export", events, () -> LogExamination.ofExport(folder, null, position -> {}));
        }
        Files.delete(folder.resolve("log.jsonl"));
    }

    private static void timed(String what, int events, Look look) throws Exception {
        long begun = System.nanoTime();
        Report report = look.report();
        double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d events, %,d decisions, %s, %,.0f a second%n",
                what,
                report.positions(),
                report.decisions(),
                report.whole() ? "whole" : report.toString(),
                events / seconds);
    }
}
