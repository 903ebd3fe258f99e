package vn.ansinh.runtime.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB for tests: the one that {@code ANSINH_TEST_MONGODB_URI} names, else the stand-in in memory. Either is spoken to
 * over the wire with the driver.
 */
final class TestMongo implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final @Nullable MongoServer server;
    private final MongoClient client;
    private final String prefix = "ansinh_test_" + ProcessHandle.current().pid() + "_";

    TestMongo() {
        String given = System.getenv("ANSINH_TEST_MONGODB_URI");
        if (given == null) {
            server = new MongoServer(new MemoryBackend());
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            client = MongoClients.create(
                    "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
        } else {
            server = null;
            client = MongoClients.create(given);
        }
    }

    MongoDatabase freshDatabase() {
        return client.getDatabase(prefix + DATABASES.incrementAndGet());
    }

    @Override
    public void close() {
        for (String name : client.listDatabaseNames()) {
            if (name.startsWith(prefix)) {
                client.getDatabase(name).drop();
            }
        }
        client.close();
        if (server != null) {
            server.shutdownNow();
        }
    }
}
