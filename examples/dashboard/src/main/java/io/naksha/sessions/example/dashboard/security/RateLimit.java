package io.naksha.sessions.example.dashboard.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** So many requests of one caller in a time; of the callers that were seen longest ago nothing is known any more. */
public final class RateLimit {
    private static final int MAX_CALLERS = 100_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_CALLERS).build();
    private final Bandwidth bandwidth;
    private final TimeMeter time;

    /** A limit of its own. */
    public RateLimit(int requests, Duration per, Clock clock) {
        this.bandwidth = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, per)
                .build();
        this.time = new ClockMeter(clock);
    }

    /**
     * Counts a request.
     *
     * @throws TooManyRequestsException where the caller has to wait
     */
    public void require(String caller) {
        Duration wait = take(caller);
        if (!wait.isZero()) {
            throw new TooManyRequestsException(wait);
        }
    }

    /** How long the caller has to wait; zero where the request may pass, which counts. */
    Duration take(String caller) {
        Bucket bucket = buckets.get(
                caller,
                none -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(time)
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
