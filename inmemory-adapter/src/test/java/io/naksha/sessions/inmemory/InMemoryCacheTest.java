package io.naksha.sessions.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.CacheKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemoryCacheTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final InMemoryCache cache =
            InMemoryCache.builder().clock(new Settable(now)).build();
    private final ConsultantId jane = new ConsultantId(new UUID(1, 1));

    /** A clock that stands where it is told to. */
    private static final class Settable extends Clock {
        private final AtomicReference<Instant> now;

        Settable(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private CacheKey<String> key(ConsultantId consultant) {
        return new CacheKey<>(consultant, cache.token(consultant), "list", String.class);
    }

    @Test
    void aValueIsKeptForThirtySeconds() {
        cache.put(key(jane), "kept");
        now.updateAndGet(time -> time.plusSeconds(29));
        assertThat(cache.get(key(jane))).isEqualTo("kept");
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(cache.get(key(jane))).isNull();
    }

    @Test
    void anotherCacheHasAnotherToken() {
        assertThat(InMemoryCache.create().token(jane)).isNotEqualTo(cache.token(jane));
    }

    @Test
    void entriesAreBounded() {
        InMemoryCache small = InMemoryCache.builder().maxEntries(10).build();
        String token = small.token(jane);
        for (int number = 0; number < 1000; number++) {
            small.put(new CacheKey<>(jane, token, "list " + number, Integer.class), number);
        }
        assertThat(small.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void nonsenseIsRefused() {
        InMemoryCache.Builder builder = InMemoryCache.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeToLive(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxEntries(0));
        assertThatIllegalArgumentException().isThrownBy(() -> InMemoryStorage.create(Duration.ofMillis(-1)));
    }
}
