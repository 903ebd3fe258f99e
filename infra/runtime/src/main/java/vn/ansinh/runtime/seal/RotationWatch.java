package vn.ansinh.runtime.seal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after the master keys on a thread of its own; what fails is said and tried again at the next look. */
final class RotationWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RotationWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MasterKeyRotation rotation;
    private @Nullable Thread thread;

    RotationWatch(MasterKeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("master-keys").start(this::watch);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                rotation.look();
            } catch (RuntimeException failed) {
                LOG.warn("The master keys could not be looked after: {}", failed.toString());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
