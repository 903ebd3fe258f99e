package vn.ansinh.proof.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.verifier.LogExamination;
import vn.ansinh.verifier.Report;

/** The rows themselves, read past the program: its own word proves nothing. */
public final class Truth {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WRITTEN = List.of(
            "event", "ledger", "reservation", "decision_number", "case_reference", "posting", "case_party", "person");

    private static final String KEYS = "ansinh_keys";

    private final Path data;

    Truth(Path data) {
        this.data = data;
    }

    /**
     * An event as its row has it.
     *
     * @param command the command whose key its metadata carry
     */
    public record Event(long appendId, String stream, long sequence, String name, String command) {}

    /** An answer as its row has it. */
    public record Answered(String command, String stream, long version, long appendId, int status) {}

    /** Every event, in order of arrival. */
    public List<Event> events() throws IOException, SQLException {
        List<Event> events = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT append_id, stream, sequence, name, metadata FROM event ORDER BY append_id")) {
            while (rows.next()) {
                String metadata = new String(rows.getBytes(5), StandardCharsets.UTF_8);
                events.add(new Event(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getString(4),
                        JSON.readTree(metadata).path("commandKey").asString("")));
            }
        }
        return events;
    }

    /** An event with what it says, as its bytes have it. */
    public record Payload(long appendId, String stream, long sequence, String name, JsonNode json) {}

    /** Every event of a case with its payload, in order of arrival. */
    public List<Payload> payloads() throws IOException, SQLException {
        List<Payload> payloads = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT append_id, stream, sequence, name, payload FROM event"
                        + " WHERE stream ~ '^(hra|saa|isa)-' ORDER BY append_id")) {
            while (rows.next()) {
                payloads.add(new Payload(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getString(4),
                        JSON.readTree(rows.getBytes(5))));
            }
        }
        return payloads;
    }

    /** Each row that a query finds, its columns with a space between. */
    public Set<String> lines(String query) throws IOException, SQLException {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var line = new StringJoiner(" ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.add(rows.getString(column));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** Every answer of the ledger. */
    public List<Answered> ledger() throws IOException, SQLException {
        List<Answered> answers = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT command_key, stream, version, append_id, status FROM ledger ORDER BY append_id")) {
            while (rows.next()) {
                answers.add(new Answered(
                        rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4), rows.getInt(5)));
            }
        }
        return answers;
    }

    /** How many rows stand in each table that a command may write. */
    public Map<String, Long> counts() throws IOException, SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : WRITTEN) {
                // Detectors speak in their own time, whoever commands what.
                String where = table.equals("event") ? " WHERE name <> 'alert.raised'" : "";
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table + where)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
        }
        return counts;
    }

    /** Answers a query of one number. */
    public long number(String query) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What the verifier says of the log, by its tree and its checkpoints. */
    public Report examined() throws IOException, SQLException {
        try (Connection connection = connect()) {
            return LogExamination.of(connection, null, position -> {});
        }
    }

    /** The first column of each row, as text. */
    public List<String> texts(String query) throws IOException, SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Every row of every table of one of the databases, as text; bytes that are text as that text. */
    public Map<String, List<String>> everything(String database) throws IOException, SQLException {
        Map<String, List<String>> everything = new LinkedHashMap<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                List<String> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        found.add(row(rows));
                    }
                }
                everything.put(table, found);
            }
        }
        return everything;
    }

    private static String row(ResultSet rows) throws SQLException {
        var row = new StringJoiner("|");
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            Object value = rows.getObject(column);
            row.add(
                    value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(value));
        }
        return row.toString();
    }

    /** What an intruder with the owner's password could do. */
    public void tamper(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The same in the database of persons' keys. */
    public void tamperWithKeys(String sql) throws IOException, SQLException {
        try (Connection connection = connect(KEYS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one row that a query of the database of persons' keys finds, columns with bars between, none for null. */
    public String keyRow(String query) throws IOException, SQLException {
        try (Connection connection = connect(KEYS);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new AssertionError("no row: " + query);
            }
            return row(rows);
        }
    }

    /** Where the database answers now, for a node elsewhere. */
    public String jdbcUrl() throws IOException {
        String port = Files.readString(data.resolve("postgres/port")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/ansinh";
    }

    public String password() throws IOException {
        return Files.readString(data.resolve("keys/postgres-password")).strip();
    }

    private Connection connect() throws IOException, SQLException {
        return connect("ansinh");
    }

    private Connection connect(String database) throws IOException, SQLException {
        return DriverManager.getConnection(jdbcUrl().replaceAll("/ansinh$", "/" + database), "ansinh", password());
    }
}
