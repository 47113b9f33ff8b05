package io.naksha.sessions.common;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RangesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void rangeOfDaysIsHalfOpen() {
        DateRange range = DateRange.between(DAY, DAY.plusDays(2));

        assertThat(range.contains(DAY.minusDays(1))).isFalse();
        assertThat(range.contains(DAY)).isTrue();
        assertThat(range.contains(DAY.plusDays(1))).isTrue();
        assertThat(range.contains(DAY.plusDays(2))).isFalse();
    }

    @Test
    void emptyInvertedAndOverlongRangesOfDaysAreRefused() {
        refused(() -> DateRange.between(DAY, DAY), "until", "range");
        refused(() -> DateRange.between(DAY, DAY.minusDays(1)), "until", "range");
        refused(() -> DateRange.between(DAY, DAY.plusDays(DateRange.MAX_DAYS + 1)), "until", "range");
        refused(() -> new DateRange(null, DAY), "from", "required");
        refused(() -> new DateRange(DAY, null), "until", "required");
        assertThat(DateRange.between(DAY, DAY.plusDays(DateRange.MAX_DAYS)).from())
                .isEqualTo(DAY);
    }

    @Test
    void daysBeyondWhatDatabasesKeepAreRefused() {
        LocalDate first = LocalDate.of(1, 1, 2);
        LocalDate last = LocalDate.of(9999, 12, 30);

        refused(() -> DateRange.day(first.minusDays(1)), "from", "range");
        refused(() -> DateRange.day(last), "from", "range");
        refused(() -> DateRange.between(LocalDate.MIN, LocalDate.MAX), "from", "range");
        assertThat(DateRange.day(first).in(ZoneOffset.MAX).from()).isAfter(InstantRange.EVER.from());
        assertThat(DateRange.day(last.minusDays(1)).in(ZoneOffset.MIN).until()).isBefore(InstantRange.EVER.until());
    }

    @Test
    void aDayThatTheZoneSkippedIsRefusedAloneAndAddsNothingToARange() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        LocalDate skipped = LocalDate.of(2011, 12, 30);
        LocalDate before = skipped.minusDays(1);
        LocalDate after = skipped.plusDays(1);
        LocalDate alsoSkipped = LocalDate.of(1993, 8, 21);

        assertThat(refused(() -> DateRange.day(skipped).in(apia), "from", "skipped-day")
                        .message())
                .contains("Pacific/Apia", "2011-12-30");
        refused(() -> DateRange.day(alsoSkipped).in(ZoneId.of("Pacific/Kwajalein")), "from", "skipped-day");
        assertThat(DateRange.day(skipped).in(BERLIN).until()).isEqualTo(Instant.parse("2011-12-30T23:00:00Z"));
        InstantRange lastDay = DateRange.day(before).in(apia);
        assertThat(lastDay.until()).isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
        assertThat(DateRange.between(before, after).in(apia)).isEqualTo(lastDay);
        assertThat(DateRange.between(skipped, after.plusDays(1)).in(apia))
                .isEqualTo(DateRange.day(after).in(apia));
    }

    @Test
    void namedRangesOfDays() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-31T22:30:00Z"), BERLIN);

        assertThat(DateRange.day(DAY)).isEqualTo(DateRange.between(DAY, DAY.plusDays(1)));
        assertThat(DateRange.month(YearMonth.of(2028, 2)))
                .isEqualTo(DateRange.between(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1)));
        assertThat(DateRange.thisMonth(clock))
                .as("it is April in Berlin")
                .isEqualTo(DateRange.month(YearMonth.of(2026, 4)));
        assertThat(DateRange.thisWeek(clock))
                .isEqualTo(DateRange.between(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 6)));
        assertThat(DateRange.lastDays(2, clock))
                .isEqualTo(DateRange.between(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 2)));
        refused(() -> DateRange.lastDays(0, clock), "until", "range");
    }

    @Test
    void mondayBelongsToTheWeekItStarts() {
        Clock monday = Clock.fixed(Instant.parse("2026-03-30T12:00:00Z"), ZoneOffset.UTC);

        assertThat(DateRange.thisWeek(monday).from()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void daysBecomeInstantsByTheZonesOwnMidnights() {
        InstantRange springForward = DateRange.day(DAY).in(BERLIN);

        assertThat(springForward.from()).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(springForward.until()).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void rangeOfInstantsIsHalfOpenToTheMicrosecond() {
        Instant from = Instant.parse("2026-01-01T00:00:00.000001999Z");
        Instant until = Instant.parse("2026-01-01T00:00:00.000003Z");
        InstantRange range = new InstantRange(from, until);

        assertThat(range.from()).isEqualTo("2026-01-01T00:00:00.000001Z");
        assertThat(range.contains(range.from())).isTrue();
        assertThat(range.contains(range.from().minusNanos(1))).isFalse();
        assertThat(range.contains(until.minusNanos(1))).isTrue();
        assertThat(range.contains(until)).isFalse();
    }

    @Test
    void emptyInvertedAndEndlessRangesOfInstantsAreRefused() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        InstantRange ever = InstantRange.EVER;

        refused(() -> new InstantRange(now, now), "until", "range");
        refused(() -> new InstantRange(now, now.plusNanos(999)), "until", "range");
        refused(() -> new InstantRange(now, now.minusSeconds(1)), "until", "range");
        refused(() -> new InstantRange(Instant.MIN, Instant.MAX), "from", "range");
        refused(() -> new InstantRange(ever.from().minusNanos(1_000), now), "from", "range");
        refused(() -> new InstantRange(now, ever.until().plusNanos(1_000)), "from", "range");
        refused(() -> new InstantRange(null, now), "from", "required");
        refused(() -> new InstantRange(now, null), "until", "required");
    }
}
