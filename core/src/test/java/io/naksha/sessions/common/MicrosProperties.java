package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MicrosProperties {
    private static final long MOST = Long.MAX_VALUE - 1_000_000;

    @Property(seed = "20260101")
    void microsecondsAreReadBackEqual(@ForAll @LongRange(min = -MOST, max = MOST) long micros) {
        assertThat(Micros.of(Micros.toInstant(micros))).isEqualTo(micros);
    }

    @Property(seed = "20260102")
    void truncationIsWhatARoundTripKeeps(@ForAll Instant instant) {
        assertThat(Micros.toInstant(Micros.of(instant))).isEqualTo(Micros.truncate(instant));
    }

    @Example
    void beforeTheEpochTruncatesTowardsThePast() {
        Instant before = Instant.parse("1969-12-31T23:59:59.999999999Z");

        assertThat(Micros.of(before)).isEqualTo(-1);
        assertThat(Micros.toInstant(-1)).isEqualTo("1969-12-31T23:59:59.999999Z");
        assertThat(Micros.of(Instant.EPOCH)).isZero();
        assertThat(Micros.of(Instant.parse("1970-01-01T00:00:01.000002Z"))).isEqualTo(1_000_002);
    }

    @Example
    void instantsBeyondTheRangeAreAnError() {
        assertThatThrownBy(() -> Micros.of(Instant.MAX)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Micros.of(Instant.MIN)).isInstanceOf(ArithmeticException.class);
    }
}
