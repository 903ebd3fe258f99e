package vn.ansinh.runtime.log;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last position that this process knows of, and who wants to hear of a later one. It learns from the sequencer when that
 * runs in this process and from {@link LogListener} always; it may lag behind the table, never lead it.
 */
public final class LogTail {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile long position;

    /** The last position known here; 0 before the first event. */
    public long position() {
        return position;
    }

    /** Positions up to this one are committed. A lower one than known changes nothing. */
    public void advanceTo(long known) {
        lock.lock();
        try {
            if (known <= position) {
                return;
            }
            position = known;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    /** Waits until a position after this one is known. @return whether one is, before the time was over */
    public boolean awaitBeyond(long known, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            while (position <= known) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Calls back after each advance, on the thread that advanced: the callback must only wake someone. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
