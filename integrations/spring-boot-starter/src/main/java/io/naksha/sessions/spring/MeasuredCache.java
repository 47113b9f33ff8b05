package io.naksha.sessions.spring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what a cache had, had not, and failed at. */
final class MeasuredCache implements Cache {
    private final Cache cache;
    private final Counter hits;
    private final Counter misses;
    private final Counter failures;

    MeasuredCache(Cache cache, MeterRegistry registry) {
        this.cache = cache;
        this.hits = registry.counter("naksha.sessions.cache.reads", "result", "hit");
        this.misses = registry.counter("naksha.sessions.cache.reads", "result", "miss");
        this.failures = registry.counter("naksha.sessions.cache.failures");
    }

    @Override
    public String token(ConsultantId consultantId) {
        return counting(() -> cache.token(consultantId));
    }

    @Override
    public <T> @Nullable T get(CacheKey<T> key) {
        T value = counting(() -> cache.get(key));
        (value == null ? misses : hits).increment();
        return value;
    }

    @Override
    public <T> void put(CacheKey<T> key, T value) {
        counting(() -> {
            cache.put(key, value);
            return value;
        });
    }

    @Override
    public void renew(ConsultantId consultantId) {
        counting(() -> {
            cache.renew(consultantId);
            return consultantId;
        });
    }

    private <T extends @Nullable Object> T counting(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException failure) {
            failures.increment();
            throw failure;
        }
    }
}
