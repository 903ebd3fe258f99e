package vn.ansinh.runtime.access;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.ansinh.runtime.log.Sequencer;

/** Starts writing and numbering before the first request is taken, and ends both after the last answer. */
final class AccessLifecycle implements SmartLifecycle {
    /** Beside the log's: before every reader and the web server. */
    private static final int PHASE = -1_000;

    private final HikariDataSource connections;
    private final AccessWriter writer;
    private final @Nullable Sequencer sequencer;
    private volatile boolean running;

    /** @param sequencer none on a node that may not write events: a command node numbers what it wrote */
    AccessLifecycle(HikariDataSource connections, AccessWriter writer, @Nullable Sequencer sequencer) {
        this.connections = connections;
        this.writer = writer;
        this.sequencer = sequencer;
    }

    AccessWriter writer() {
        return writer;
    }

    HikariDataSource connections() {
        return connections;
    }

    @Override
    public void start() {
        writer.start();
        if (sequencer != null) {
            sequencer.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writer.close();
        if (sequencer != null) {
            sequencer.close();
        }
        connections.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
