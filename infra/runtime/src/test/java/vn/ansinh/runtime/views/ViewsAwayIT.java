package vn.ansinh.runtime.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;

/** Promise P9: while the server of the views is away, or does not have us, queries are refused with a code. */
class ViewsAwayIT {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final InMemoryLog log = new InMemoryLog();

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void everyQuestion_isRefused_whileTheServerIsAway() {
        String address = bind();
        try (MongoClient client = client("mongodb://" + address)) {
            MongoDatabase database = client.getDatabase("views");
            ViewsKeeper first = keeper(database);
            log.append(
                    CaseHistories.caseId("allowance.lodged", 1),
                    "allowance.lodged",
                    CaseHistories.payload("allowance.lodged"));
            assertThat(first.awaitPassed(1, Duration.ofSeconds(20))).isTrue();
            // Whose segments are another's asks the server how far those are.
            ViewsKeeper second = keeper(database);
            assertThat(second.awaitPassed(1, Duration.ofSeconds(20))).isTrue();

            server.shutdownNow();

            for (ViewsKeeper keeper : List.of(first, second)) {
                assertThat(keeper.awaitPassed(2, Duration.ofMillis(50))).isFalse();
                assertThatThrownBy(keeper::now)
                        .isInstanceOfSatisfying(
                                Refusal.class, it -> assertThat(it.problem()).isEqualTo(ProblemCode.UNAVAILABLE));
                assertThat(new ViewsHealth(keeper).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
                keeper.stop();
            }
            assertThat(new ViewsCheck(database).refusals())
                    .as("what may come back stops no start")
                    .isEmpty();
        }
    }

    @Test
    void start_isRefused_whenTheLoginIs() {
        // The stand-in knows no logins, and refuses each.
        try (MongoClient client = client("mongodb://somebody:wrong@" + bind())) {
            MongoDatabase database = client.getDatabase("views");

            assertThat(new ViewsCheck(database).refusals())
                    .singleElement()
                    .asString()
                    .contains("ansinh.mongodb.uri refuses its user name and password");
            ViewsKeeper keeper = keeper(database);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!keeper.isLoginRefused() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(new ViewsHealth(keeper).health().getDetails()).containsEntry("views", "views-login-refused");
            keeper.stop();
        }
    }

    private ViewsKeeper keeper(MongoDatabase database) {
        var keeper = new ViewsKeeper(
                database,
                List.of(new WorklistProjection()),
                log,
                log,
                log,
                log,
                InMemoryLog.EVENTS,
                InMemoryLog.NOBODY_ERASED,
                new ViewsProperties(null, 2, 2, 50, 1000, false),
                Clock.systemUTC());
        keeper.start();
        return keeper;
    }

    private String bind() {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return "127.0.0.1:" + server.getLocalAddress().getPort();
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .build());
    }
}
