package io.naksha.sessions.inmemory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.CacheKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cache in this process. It is not seen by other processes, so use it where one process serves a consultant, or accept its time to live. */
public final class InMemoryCache implements Cache {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final com.github.benmanes.caffeine.cache.Cache<ConsultantId, String> tokens;
    private final com.github.benmanes.caffeine.cache.Cache<CacheKey<?>, Object> values;

    private InMemoryCache(Builder builder) {
        // A token that is dropped is replaced by another random one, so a bound is all that tokens need.
        this.tokens = bounded(builder).build();
        this.values = bounded(builder)
                .expireAfterWrite(builder.timeToLive)
                .ticker(builder.ticker)
                .build();
    }

    private static Caffeine<Object, Object> bounded(Builder builder) {
        // Upkeep in the calling thread: no thread of a common pool outlives the cache's owner.
        return Caffeine.newBuilder().maximumSize(builder.maxEntries).executor(Runnable::run);
    }

    /** A cache with the defaults of {@link Builder}. */
    public static InMemoryCache create() {
        return builder().build();
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String token(ConsultantId consultantId) {
        return tokens.get(consultantId, missing -> random());
    }

    @Override
    public <T> @Nullable T get(CacheKey<T> key) {
        Object value = values.getIfPresent(key);
        return value == null ? null : key.type().cast(value);
    }

    @Override
    public <T> void put(CacheKey<T> key, T value) {
        values.put(key, value);
    }

    @Override
    public void renew(ConsultantId consultantId) {
        tokens.put(consultantId, random());
    }

    /** For tests: the entries kept, after those over the bound were dropped. */
    long size() {
        values.cleanUp();
        return values.estimatedSize();
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    /** Builds an {@link InMemoryCache}. */
    public static final class Builder {
        private Duration timeToLive = Duration.ofSeconds(30);
        private long maxEntries = 10_000;
        private Ticker ticker = Ticker.systemTicker();

        private Builder() {}

        /** Sets how long an entry is kept; 30 seconds by default. */
        public Builder timeToLive(Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("timeToLive must be positive");
            }
            this.timeToLive = duration;
            return this;
        }

        /** Sets the most entries kept, and the most tokens; 10,000 by default. */
        public Builder maxEntries(long most) {
            if (most < 1) {
                throw new IllegalArgumentException("maxEntries must be positive");
            }
            this.maxEntries = most;
            return this;
        }

        /** Sets the clock that the time to live is measured by; the system's monotonic clock by default. */
        public Builder clock(Clock clock) {
            this.ticker = () -> nanos(clock.instant());
            return this;
        }

        private static long nanos(Instant instant) {
            return instant.getEpochSecond() * NANOS_PER_SECOND + instant.getNano();
        }

        /** Makes the cache. */
        public InMemoryCache build() {
            return new InMemoryCache(this);
        }
    }
}
