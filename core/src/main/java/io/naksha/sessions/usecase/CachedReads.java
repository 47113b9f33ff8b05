package io.naksha.sessions.usecase;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import io.naksha.sessions.spi.Redacted;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads through the cache. The token is taken before the database is read, so what a slow reader puts lands under a token that is gone. A cache
 * that fails is bypassed and never fails a request.
 */
public final class CachedReads {
    private static final Logger LOG = LoggerFactory.getLogger(CachedReads.class);
    private static final long LOG_EVERY_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private final @Nullable Cache cache;
    private final Clock clock;
    private final AtomicLong nextLog = new AtomicLong(Long.MIN_VALUE);

    /** Reads through this cache; without one, straight from the storage. */
    public CachedReads(@Nullable Cache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    <T> T read(ConsultantId consultantId, CachedQuery<T> query, Supplier<T> load) {
        CacheKey<T> key = guarded(
                present -> new CacheKey<>(consultantId, present.token(consultantId), query.name(), query.type()));
        if (key == null) {
            return load.get();
        }
        T cached = guarded(present -> present.get(key));
        if (cached != null) {
            return cached;
        }
        T value = load.get();
        attempt(present -> present.put(key, value));
        return value;
    }

    /** Makes everything that was read of this consultant unreachable. */
    public void renew(ConsultantId consultantId) {
        attempt(present -> present.renew(consultantId));
    }

    private void attempt(Consumer<Cache> action) {
        guarded(present -> {
            action.accept(present);
            return null;
        });
    }

    private <T> @Nullable T guarded(Function<Cache, @Nullable T> action) {
        if (cache == null) {
            return null;
        }
        try {
            return action.apply(cache);
        } catch (RuntimeException failure) {
            logOnceAMinute(failure);
            return null;
        }
    }

    private void logOnceAMinute(RuntimeException failure) {
        long now = clock.millis();
        long due = nextLog.get();
        if (now >= due && nextLog.compareAndSet(due, now + LOG_EVERY_MILLIS)) {
            LOG.warn("the cache fails and is bypassed: {}", Redacted.describe(failure));
            LOG.debug("how the cache failed", Redacted.of(failure));
        }
    }
}
