package vn.ansinh.runtime.log;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the log's threads before any reader and ends them after the last one. */
public final class LogLifecycle implements SmartLifecycle {
    /** Before every processor (they start at 0 or later) and before the web server. */
    private static final int PHASE = -1_000;

    private final @Nullable Sequencer sequencer;
    private final LogListener listener;
    private volatile boolean running;

    /** @param sequencer none on a node that may not write */
    public LogLifecycle(@Nullable Sequencer sequencer, LogListener listener) {
        this.sequencer = sequencer;
        this.listener = listener;
    }

    @Override
    public void start() {
        listener.start();
        if (sequencer != null) {
            sequencer.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (sequencer != null) {
            sequencer.close();
        }
        listener.close();
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
