package vn.ansinh.runtime.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.port.DueDateSweeps;
import vn.ansinh.query.port.ErasedPersons;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.LogProofs;
import vn.ansinh.query.port.OfficialStreams;
import vn.ansinh.query.port.PersonNumbers;
import vn.ansinh.query.port.RecordedAnswers;
import vn.ansinh.query.port.Replays;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.runtime.guard.StartUpCheck;
import vn.ansinh.runtime.log.LogMessageSource;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.log.StoredLogProofs;
import vn.ansinh.runtime.store.StoreConnections;

/** The views and the query side's ports, in every node that answers queries. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "query-node"})
@EnableConfigurationProperties(ViewsProperties.class)
public class ViewsConfiguration {
    private static final String DATABASE = "ansinh";
    private static final int PATIENCE_SECONDS = 2;
    private static final String LAST_ERASURE = "SELECT coalesce(max(position), 0) FROM event JOIN log USING (append_id)"
            + " WHERE name LIKE 'erasure.%' AND name = 'erasure.person-erased'";

    @Bean(destroyMethod = "close")
    MongoClient viewsClient(ViewsProperties properties) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(properties.requiredUri()))
                // A query is better refused than kept waiting for a server that is away.
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(5L * PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase viewsDatabase(MongoClient viewsClient, ViewsProperties properties) {
        String named = new ConnectionString(properties.requiredUri()).getDatabase();
        return viewsClient.getDatabase(named == null ? DATABASE : named);
    }

    @Bean
    ViewsKeeper viewsKeeper(
            MongoDatabase viewsDatabase,
            List<Projection<?>> projections,
            LogMessageSource log,
            LogPositions positions,
            LogOrigin origin,
            EventHistory history,
            SealedEvents events,
            ErasedPersons erased,
            ViewsProperties properties,
            Clock clock) {
        return new ViewsKeeper(
                viewsDatabase, projections, log, positions, origin, history, events, erased, properties, clock);
    }

    @Bean
    LogOrigin logOrigin(JdbcClient eventJdbc) {
        return new PostgresLogOrigin(eventJdbc);
    }

    @Bean
    StartUpCheck viewsCheck(MongoDatabase viewsDatabase) {
        return new ViewsCheck(viewsDatabase);
    }

    @Bean
    ErasedPersons erasedPersons(JdbcClient eventJdbc, PersonKeys personKeys) {
        return new PostgresErasedPersons(eventJdbc, personKeys);
    }

    @Bean
    SealedDocuments sealedDocuments(PersonKeys personKeys) {
        return new SealedDocuments(personKeys);
    }

    @Bean
    GenerationViews generationViews(SealedDocuments documents) {
        return new GenerationViews(documents);
    }

    @Bean
    Views views(ViewsKeeper keeper, GenerationViews views) {
        return new MongoViews(keeper, views);
    }

    @Bean
    ReplayStates replayStates(MongoDatabase viewsDatabase) {
        return new ReplayStates(viewsDatabase);
    }

    @Bean
    Replays replays(
            ReplayLog log,
            ReplayStates states,
            ViewsKeeper keeper,
            CaseFileProjection files,
            GenerationViews views,
            Clock clock) {
        return new ReplaysInMongo(log, states, keeper.generations(), List.of(files), views, clock);
    }

    @Bean
    ReplayRunner replayRunner(
            StoreConnections connections,
            ReplayLog replays,
            ReplayStates states,
            ViewsKeeper keeper,
            List<Projection<?>> projections,
            CaseFileProjection files,
            SequencedLog log,
            JdbcClient eventJdbc,
            ViewsProperties properties,
            Clock clock) {
        var replayer = new Replayer(
                replays,
                states,
                keeper,
                projections,
                files,
                log::read,
                log::head,
                () -> eventJdbc.sql(LAST_ERASURE).query(Long.class).single(),
                properties,
                clock,
                Replayer.PAGE);
        return new ReplayRunner(replays, states, replayer, new ReplayLock(connections.single()), clock);
    }

    @Bean
    ViewsHealth viewsHealthIndicator(ViewsKeeper keeper) {
        return new ViewsHealth(keeper);
    }

    @Bean
    LogPositions logPositions(SequencedLog log) {
        return new SequencedPositions(log);
    }

    @Bean
    LogProofs logProofs(DataSource eventDatabase) {
        return new StoredLogProofs(eventDatabase);
    }

    @Bean
    EventHistory eventHistory(JdbcClient eventJdbc) {
        return new PostgresEventHistory(eventJdbc);
    }

    @Bean
    OfficialStreams officialStreams(JdbcClient eventJdbc) {
        return account -> eventJdbc
                .sql("SELECT DISTINCT stream FROM appointment WHERE account = ? ORDER BY stream")
                .param(account.text())
                .query((row, number) -> row.getString("stream"))
                .list();
    }

    @Bean
    RecordedAnswers recordedAnswers(JdbcClient eventJdbc) {
        return commandKey -> eventJdbc
                .sql("SELECT status FROM ledger WHERE command_key = ?")
                .param(commandKey)
                .query((row, number) -> row.getInt("status"))
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Bean
    DueDateSweeps dueDateSweeps(JdbcClient eventJdbc) {
        return new PostgresDueDateSweeps(eventJdbc);
    }

    @Bean
    PersonNumbers personNumbers(PersonRegistry registry) {
        return registry::find;
    }
}
