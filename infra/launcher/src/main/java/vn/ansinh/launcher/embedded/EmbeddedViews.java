package vn.ansinh.launcher.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A server in this process that speaks MongoDB's wire protocol, for the views. It keeps them in memory: they are
 * disposable and rebuilt from the events at each start. A stand-in, not MongoDB (architecture, trap 12).
 */
public final class EmbeddedViews implements AutoCloseable {

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedViews(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /** Starts on a free port of the loopback address. */
    public static EmbeddedViews start() {
        var server = new MongoServer(new MemoryBackend());
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server.bind(address);
        return new EmbeddedViews(server, server.getLocalAddress());
    }

    /** Where the driver finds it. */
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
