package io.naksha.sessions.redis;

import io.naksha.sessions.consultant.ConsultantId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The consultants whose token could not be renewed, up to a bound; over it, nothing may be read until all that was cached by then is gone. That is after
 * two times to live: one for what was there, and one for a reader that was slow to put.
 */
final class LostRenewals {
    /** One renewal that was lost; each is an object of its own. */
    static final class Loss {
        private final long atNanos;

        private Loss(long atNanos) {
            this.atNanos = atNanos;
        }
    }

    private final ConcurrentMap<ConsultantId, Loss> losses = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Loss> uncounted = new AtomicReference<>();
    private final int bound;
    private final long lifeNanos;
    private final LongSupplier nanos;

    LostRenewals(int bound, Duration timeToLive, LongSupplier nanos) {
        this.bound = bound;
        this.lifeNanos = 2 * timeToLive.toNanos();
        this.nanos = nanos;
    }

    void add(ConsultantId id) {
        Loss loss = new Loss(nanos.getAsLong());
        if (losses.size() >= bound) {
            losses.values().removeIf(this::isOver);
        }
        if (losses.size() < bound || losses.containsKey(id)) {
            losses.put(id, loss);
        } else {
            uncounted.set(loss);
        }
    }

    @Nullable
    Loss of(ConsultantId id) {
        return losses.get(id);
    }

    /** Forgets a loss, but no later one. */
    void madeGood(ConsultantId id, @Nullable Loss loss) {
        if (loss != null) {
            losses.remove(id, loss);
        }
    }

    /** Goes on where what is cached may be read. */
    void enter() {
        Loss last = uncounted.get();
        if (last == null) {
            return;
        }
        if (!isOver(last)) {
            throw new BypassedException("more was changed than could be told to Redis, so nothing is read there yet");
        }
        uncounted.compareAndSet(last, null);
    }

    private boolean isOver(Loss loss) {
        return nanos.getAsLong() - loss.atNanos >= lifeNanos;
    }
}
