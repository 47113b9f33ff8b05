package io.naksha.sessions.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.consultant.ConsultantId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LostRenewalsTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final LostRenewals lost = new LostRenewals(2, Duration.ofSeconds(30), nanos::get);

    private static ConsultantId id(long number) {
        return new ConsultantId(new UUID(2, number));
    }

    @Test
    void whatIsMadeGoodIsForgottenButNoLaterLoss() {
        lost.add(id(1));
        LostRenewals.Loss first = lost.of(id(1));
        lost.add(id(1));
        lost.madeGood(id(1), first);
        assertThat(lost.of(id(1))).isNotNull().isNotSameAs(first);
        lost.madeGood(id(1), lost.of(id(1)));
        assertThat(lost.of(id(1))).isNull();
    }

    @Test
    void overTheBoundNothingMayBeReadForTwoTimesToLive() {
        lost.add(id(1));
        lost.add(id(2));
        lost.add(id(2));
        assertThatCode(lost::enter).doesNotThrowAnyException();
        lost.add(id(3));
        nanos.addAndGet(Duration.ofSeconds(60).toNanos() - 1);
        assertThatThrownBy(lost::enter).isInstanceOf(BypassedException.class);
        nanos.addAndGet(1);
        assertThatCode(lost::enter).doesNotThrowAnyException();
    }

    @Test
    void oldLossesMakeRoom() {
        lost.add(id(1));
        lost.add(id(2));
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        lost.add(id(3));
        assertThat(lost.of(id(1))).isNull();
        assertThat(lost.of(id(3))).isNotNull();
        assertThatCode(lost::enter).doesNotThrowAnyException();
    }
}
