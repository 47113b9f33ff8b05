package io.naksha.sessions.benchmarks.world;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts how often a cache had what was asked for, in all of this JVM. */
public final class CountedCache implements Cache {
    private record Counts(LongAdder reads, LongAdder hits) {}

    private static final Map<String, Counts> COUNTS = new ConcurrentHashMap<>();

    private final Cache cache;
    private final Counts counts;

    CountedCache(String name, Cache cache) {
        this.cache = cache;
        this.counts = counts(name);
    }

    private static Counts counts(String name) {
        return COUNTS.computeIfAbsent(name, any -> new Counts(new LongAdder(), new LongAdder()));
    }

    /** The share of reads that a cache had an answer to since this was last asked. */
    public static double hitRatio(String name) {
        Counts counts = counts(name);
        return (double) counts.hits.sumThenReset() / Math.max(1, counts.reads.sumThenReset());
    }

    @Override
    public String token(ConsultantId consultantId) {
        return cache.token(consultantId);
    }

    @Override
    public <T> @Nullable T get(CacheKey<T> key) {
        T value = cache.get(key);
        counts.reads.increment();
        if (value != null) {
            counts.hits.increment();
        }
        return value;
    }

    @Override
    public <T> void put(CacheKey<T> key, T value) {
        cache.put(key, value);
    }

    @Override
    public void renew(ConsultantId consultantId) {
        cache.renew(consultantId);
    }
}
