package vn.ansinh.runtime.views;

import com.mongodb.client.MongoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.query.auditor.office.ConflictProjection;
import vn.ansinh.query.auditor.office.OfficialInOfficeProjection;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.caseworker.search.CaseNamesProjection;
import vn.ansinh.query.caseworker.search.NameWords;
import vn.ansinh.query.caseworker.search.SoughtNumbers;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;
import vn.ansinh.query.citizen.status.CitizenCaseProjection;
import vn.ansinh.query.datarequest.DataRequestProjection;
import vn.ansinh.query.erasure.ErasureProjection;
import vn.ansinh.query.glass.BrokenGlassProjection;
import vn.ansinh.query.posting.PostedCaseProjection;
import vn.ansinh.query.projection.ParkedStream;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.ProjectionRunner;
import vn.ansinh.query.projection.StoredDocument;
import vn.ansinh.query.projection.ViewStore;
import vn.ansinh.runtime.axon.AxonConfiguration;
import vn.ansinh.runtime.log.EventRow;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/**
 * Events a second of a replay, all views: (a) the raw table read in order and nothing else, as the driver does it and as
 * the replay does, (b) read, opened and folded, kept in memory, (c) the whole rebuild
 * into a server that speaks MongoDB's protocol, and (d) each view alone, of which the case files are what a sandbox is. Medians of turns that take each other's place in one run. Not
 * a test. Arguments: events, turns, workers, page, and how many cases go on side by side.
 */
public final class ReplayBench {
    private static final String RAW = "a: the raw table in order";

    private static final List<Projection<?>> PROJECTIONS = List.of(
            new CaseFileProjection(),
            new WorklistProjection(),
            new CaseNamesProjection(new NameWords((purpose, word) -> word), new SoughtNumbers((purpose, word) -> word)),
            new CitizenCaseProjection(),
            new PostedCaseProjection(),
            new OfficialInOfficeProjection(),
            new ConflictProjection(),
            new ErasureProjection(),
            new BrokenGlassProjection(),
            new DataRequestProjection());

    private ReplayBench() {}

    private interface Turn {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int size = number(arguments, 0, 10_000);
        int turns = number(arguments, 1, 5);
        int workers = number(arguments, 2, 2);
        int page = number(arguments, 3, Replayer.PAGE);
        int openAtOnce = number(arguments, 4, 1);
        DataSource database = PostgresFixture.server().freshDatabase();
        try (var mongo = new TestMongo();
                AnnotationConfigApplicationContext node = TestNode.over(database, Map.of(), AxonConfiguration.class)) {
            new LargeLog(database, node).growTo(size, openAtOnce);
            PostgresFixture.execute(database, "VACUUM ANALYZE");
            var log = new SequencedLog(database, new LogTail());
            var history = new PostgresEventHistory(JdbcClient.create(database));
            var erased = new PostgresErasedPersons(JdbcClient.create(database), node.getBean(PersonKeys.class));
            SealedEvents events = node.getBean(SealedEvents.class);
            long head = log.head();
            Map<String, Turn> measured = new java.util.LinkedHashMap<>();
            measured.put(RAW, () -> raw(database, head, false));
            measured.put("a': the same, in binary form", () -> raw(database, head, true));
            measured.put("b: read, opened, folded", () -> {
                var runner = new ProjectionRunner(PROJECTIONS, new Memory(), history, events, erased);
                fill(log, runner, workers, page, head);
            });
            measured.put(
                    "c: the whole rebuild",
                    () -> rebuild(mongo.freshDatabase(), PROJECTIONS, (views, store) -> {
                        var runner = new ProjectionRunner(views, store, history, events, erased);
                        fill(log, runner, workers, page, head);
                    }));
            // What a sandbox is, and what is asked for where one view alone is built anew.
            for (Projection<?> projection : PROJECTIONS) {
                measured.put(
                        "d: " + projection.name() + " alone",
                        () -> rebuild(mongo.freshDatabase(), List.of(projection), (views, store) -> {
                            var runner = new ProjectionRunner(views, store, history, events, erased);
                            fill(log, runner, workers, page, head);
                        }));
            }
            print(measured, turns, head);
        }
    }

    private interface Filled {
        void into(List<Projection<?>> views, ViewStore store);
    }

    private static void rebuild(MongoDatabase database, List<Projection<?>> views, Filled filled) {
        var generations = new Generations(database, views, 2, true);
        Generation generation = generations.make(Generations.LIVING, views);
        filled.into(views, new MongoViewStore(generation));
        generations.drop(generation);
    }

    private static void fill(SequencedLog log, ProjectionRunner runner, int workers, int page, long head) {
        try (var fill = new LogFill(log::read, runner, workers, page)) {
            if (fill.fill(0, head, passed -> true) != head) {
                throw new IllegalStateException("it did not come to the end");
            }
        }
    }

    private static void raw(DataSource database, long head, boolean binary) throws Exception {
        long read = 0;
        long bytes = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("SELECT position, sequenced_at, "
                    + EventRow.COLUMNS + " FROM log JOIN event USING (append_id) ORDER BY position")) {
                statement.setFetchSize(Replayer.PAGE);
                if (binary) {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        bytes += EventRow.read(row).payload().length;
                        read++;
                    }
                }
            }
            connection.commit();
        }
        if (read != head || bytes == 0) {
            throw new IllegalStateException("read " + read + " of " + head);
        }
    }

    private static void print(Map<String, Turn> measured, int turns, long head) throws Exception {
        Map<String, List<Double>> rates = new HashMap<>();
        // The first turn warms up.
        for (int turn = 0; turn <= turns; turn++) {
            for (Map.Entry<String, Turn> one : measured.entrySet()) {
                long begun = System.nanoTime();
                one.getValue().run();
                double rate = head * 1e9 / (System.nanoTime() - begun);
                if (turn > 0) {
                    rates.computeIfAbsent(one.getKey(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        double raw = median(rates.getOrDefault(RAW, List.of()));
        System.out.println(
                "ReplayBench: " + head + " events, " + PROJECTIONS.size() + " views, medians of " + turns + " turns");
        for (String name : measured.keySet()) {
            double rate = median(rates.getOrDefault(name, List.of()));
            System.out.println(
                    String.format(Locale.ROOT, "  %-32s %,10.0f events a second, %.2f of a", name, rate, rate / raw));
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** Documents as they are, in maps: what a fold costs where nothing is written. */
    private static final class Memory implements ViewStore {
        private final Map<String, Map<String, StoredDocument<?>>> views = new ConcurrentHashMap<>();

        private Map<String, StoredDocument<?>> of(Projection<?> projection) {
            return views.computeIfAbsent(projection.name(), name -> new ConcurrentHashMap<>());
        }

        @Override
        @SuppressWarnings("unchecked") // each map holds the documents of its view
        public <D extends Record> Map<String, StoredDocument<D>> load(
                Projection<D> projection, Collection<String> ids) {
            Map<String, StoredDocument<D>> found = new HashMap<>();
            for (String id : ids) {
                StoredDocument<?> stored = of(projection).get(id);
                if (stored != null) {
                    found.put(id, (StoredDocument<D>) stored);
                }
            }
            return found;
        }

        @Override
        public <D extends Record> void save(Projection<D> projection, Collection<Change<D>> changes) {
            changes.forEach(change -> of(projection).put(change.now().id(), change.now()));
        }

        @Override
        public Set<String> waitBehind(Projection<?> projection, Map<String, Long> lastPositions) {
            return Set.of();
        }

        @Override
        public void checkPresent(Projection<?> projection) {
            throw new IllegalStateException("something is to be parked");
        }

        @Override
        public void park(ParkedStream parked) {
            throw new IllegalStateException(parked.toString());
        }

        @Override
        public List<ParkedStream> parked() {
            return List.of();
        }

        @Override
        public boolean release(ParkedStream asRead) {
            return false;
        }
    }
}
