package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final CircuitBreaker breaker = new CircuitBreaker(Duration.ofNanos(100), nanos::get);

    @Test
    void oneOfManyTriesAfterThePause() {
        breaker.enter();
        breaker.failed();
        nanos.addAndGet(99);
        assertThatThrownBy(breaker::enter).isInstanceOf(BypassedException.class);
        nanos.addAndGet(1);
        AtomicInteger tries = new AtomicInteger();
        IntStream.range(0, 1000).parallel().forEach(any -> {
            try {
                breaker.enter();
                tries.incrementAndGet();
            } catch (BypassedException others) {
                return;
            }
        });
        assertThat(tries).hasValue(1);
    }

    @Test
    void oneSuccessLetsEverybodyIn() {
        breaker.failed();
        nanos.addAndGet(100);
        breaker.enter();
        breaker.succeeded();
        breaker.enter();
        breaker.enter();
    }
}
