package io.naksha.sessions.effect;

import static io.naksha.sessions.effect.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final DispatchSettings.Retry RETRY =
            new DispatchSettings.Retry(5, Duration.ofSeconds(10), Duration.ofSeconds(35));
    private final DeliveryException busy = DeliveryException.passing("busy", null);

    /** Always draws the most that is allowed. */
    private static final RandomGenerator LONGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private static Delivery tried(int failures) {
        return new Delivery(OutboxState.PENDING, failures, NOW, null, null, null, null);
    }

    private Duration longestWait(int failures) {
        Delivery next = new Failures(RETRY, LONGEST).after(tried(failures), busy, NOW);
        assertThat(next.state()).isEqualTo(OutboxState.PENDING);
        assertThat(next.attempts()).isEqualTo(failures + 1);
        return Duration.between(NOW, next.dueAt());
    }

    @Test
    void theLongestWaitDoublesUpToTheCap() {
        assertThat(longestWait(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(longestWait(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(longestWait(2)).isEqualTo(Duration.ofSeconds(35));
        assertThat(longestWait(3)).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void theWaitIsAnywhereBelowTheLongest() {
        Failures failures = new Failures(RETRY, new Random(7));
        var waits = IntStream.range(0, 500)
                .mapToObj(i -> Duration.between(
                        NOW, failures.after(tried(0), busy, NOW).dueAt()))
                .toList();

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(10)));
        assertThat(waits).anyMatch(wait -> wait.toMillis() < 1_000).anyMatch(wait -> wait.toMillis() > 9_000);
    }

    @Test
    void manyFailuresOverflowNothing() {
        var endless = new DispatchSettings.Retry(Integer.MAX_VALUE, Duration.ofDays(1), Duration.ofDays(300));
        Delivery next = new Failures(endless, LONGEST).after(tried(1_000_000), busy, NOW);

        assertThat(Duration.between(NOW, next.dueAt())).isEqualTo(Duration.ofDays(300));
    }

    @Test
    void theOtherSidesWishIsKeptButNotForever() {
        Failures failures = new Failures(RETRY, new Random(7));
        var later = DeliveryException.retryAfter(Duration.ofMinutes(5), "slow down");
        var never = DeliveryException.retryAfter(Duration.ofSeconds(Long.MAX_VALUE), "never");

        assertThat(failures.after(tried(0), later, NOW).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(failures.after(tried(0), never, NOW).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void whatIsPermanentIsGivenUpAtOnce() {
        Delivery next = new Failures(RETRY, LONGEST).after(tried(0), DeliveryException.permanent("no", null), NOW);

        assertThat(next.state()).isEqualTo(OutboxState.DEAD);
        assertThat(next.endedAt()).isEqualTo(NOW);
        assertThat(next.lastError()).isEqualTo("DeliveryException PERMANENT: no");
    }

    @Test
    void theLastTryIsTheLast() {
        Failures failures = new Failures(RETRY, LONGEST);

        assertThat(failures.after(tried(3), busy, NOW).state()).isEqualTo(OutboxState.PENDING);
        assertThat(failures.after(tried(4), busy, NOW).state()).isEqualTo(OutboxState.DEAD);
        assertThat(failures.after(tried(4), busy, NOW).attempts()).isEqualTo(5);
    }

    @Test
    void foreignMessagesAreNotKept() {
        Failures failures = new Failures(RETRY, LONGEST);
        var foreign = new IllegalStateException("550 carl@client.example unknown");

        assertThat(failures.after(tried(0), foreign, NOW).lastError()).isEqualTo("java.lang.IllegalStateException");
        assertThat(Failures.describe(new StackOverflowError())).isEqualTo("java.lang.StackOverflowError");
        assertThat(Failures.describe(DeliveryException.passing("a\r\nb", foreign)))
                .isEqualTo("DeliveryException PASSING: a b");
    }
}
