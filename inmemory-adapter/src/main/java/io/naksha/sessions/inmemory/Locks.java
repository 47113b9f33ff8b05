package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.TransientStorageException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Exclusive locks on anything that has an equality: a consultant, a slug, an outbox entry. Takes no room for what nobody locks. */
final class Locks {
    private final ConcurrentHashMap<Object, Gate> gates = new ConcurrentHashMap<>();
    private final Duration wait;

    Locks(Duration wait) {
        this.wait = wait;
    }

    /**
     * Locks, waiting for whoever holds the lock.
     *
     * @throws TransientStorageException where that takes too long
     */
    void acquire(Object key) {
        Gate gate = enter(key);
        boolean acquired = false;
        try {
            acquired = gate.permit.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for a lock", interrupted);
        } finally {
            if (!acquired) {
                leave(key);
            }
        }
        if (!acquired) {
            throw new TransientStorageException("waited " + wait + " for a lock that another transaction holds", null);
        }
    }

    /** Locks where that is possible at once. */
    boolean tryAcquire(Object key) {
        boolean acquired = enter(key).permit.tryAcquire();
        if (!acquired) {
            leave(key);
        }
        return acquired;
    }

    void release(Object key) {
        gates.computeIfPresent(key, (same, gate) -> {
            gate.permit.release();
            return gate.left();
        });
    }

    /** Whether nothing is locked or waited for. */
    boolean isIdle() {
        return gates.isEmpty();
    }

    /** Whether somebody waits for a lock. */
    boolean isAwaited() {
        return gates.values().stream().anyMatch(gate -> gate.permit.hasQueuedThreads());
    }

    private Gate enter(Object key) {
        return gates.compute(key, (same, gate) -> (gate == null ? new Gate() : gate).entered());
    }

    private void leave(Object key) {
        gates.computeIfPresent(key, (same, gate) -> gate.left());
    }

    /** A lock as long as somebody holds it or waits for it. Its count changes under the map's own lock. */
    private static final class Gate {
        private final Semaphore permit = new Semaphore(1);
        private int users;

        Gate entered() {
            users++;
            return this;
        }

        @Nullable
        Gate left() {
            users--;
            return users == 0 ? null : this;
        }
    }
}
