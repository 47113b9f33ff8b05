package io.naksha.sessions.scheduling;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimeSlotProperties {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static TimeSlot slot(int fromMinute, int minutes) {
        return TimeSlot.of(NOON.plusSeconds(60L * fromMinute), minutes);
    }

    @Property(seed = "20260117")
    void overlapIsHavingAMinuteInCommon(
            @ForAll @IntRange(max = 12) int a,
            @ForAll @IntRange(min = 1, max = 6) int lengthOfA,
            @ForAll @IntRange(max = 12) int b,
            @ForAll @IntRange(min = 1, max = 6) int lengthOfB) {
        boolean common = false;
        for (int minute = a; minute < a + lengthOfA; minute++) {
            common |= minute >= b && minute < b + lengthOfB;
        }

        assertThat(slot(a, lengthOfA).overlaps(slot(b, lengthOfB))).isEqualTo(common);
        assertThat(slot(b, lengthOfB).overlaps(slot(a, lengthOfA))).isEqualTo(common);
    }

    @Example
    void slotsThatTouchDoNotOverlap() {
        assertThat(slot(0, 60).overlaps(slot(60, 60))).isFalse();
        assertThat(slot(60, 60).overlaps(slot(0, 60))).isFalse();
        assertThat(slot(0, 60).overlaps(slot(59, 1))).isTrue();
    }

    @Example
    void emptyInvertedAndOverlongSlotsAreRefused() {
        refused(() -> new TimeSlot(NOON, NOON), "durationMinutes", "out-of-range");
        refused(() -> new TimeSlot(NOON, NOON.plusNanos(999)), "durationMinutes", "out-of-range");
        refused(() -> new TimeSlot(NOON, NOON.minusSeconds(1)), "durationMinutes", "out-of-range");
        refused(() -> slot(0, TimeSlot.MAX_MINUTES + 1), "durationMinutes", "out-of-range");
        refused(() -> slot(0, 0), "durationMinutes", "out-of-range");
        refused(() -> slot(0, Integer.MIN_VALUE), "durationMinutes", "out-of-range");
        assertThat(slot(0, TimeSlot.MAX_MINUTES).endsAt()).isEqualTo(NOON.plus(TimeSlot.MAX_DURATION));
        assertThat(new TimeSlot(NOON.plusNanos(1_999), NOON.plusNanos(2_000)).startsAt())
                .isEqualTo(NOON.plusNanos(1_000));
    }
}
