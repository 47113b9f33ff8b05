package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.BERLIN;
import static io.naksha.sessions.analytics.Facts.at;
import static io.naksha.sessions.analytics.Facts.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.session.SessionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final MonthRange FIRST_QUARTER = MonthRange.between(YearMonth.of(2026, 1), YearMonth.of(2026, 4));

    private static Retention retention(Facts... facts) {
        return Facts.collect(Retention.collector(FIRST_QUARTER, BERLIN), facts);
    }

    private static Retention.Month month(int month, long clients, long retained, String rate) {
        return new Retention.Month(
                YearMonth.of(2026, month), clients, retained, rate == null ? null : new BigDecimal(rate));
    }

    @Test
    void clients_are_retained_who_come_in_the_next_month_too() {
        Retention retention = retention(
                local("2026-01-05T10:00", BERLIN).of(1),
                local("2026-01-06T10:00", BERLIN).of(1),
                local("2026-02-05T10:00", BERLIN).of(1),
                local("2026-01-05T10:00", BERLIN).of(2),
                local("2026-03-05T10:00", BERLIN).of(2),
                local("2026-01-05T10:00", BERLIN).of(3),
                local("2026-02-05T10:00", BERLIN).of(3).status(SessionStatus.CANCELLED),
                local("2026-04-30T23:30", BERLIN).of(2));

        assertThat(retention)
                .isEqualTo(new Retention(
                        FIRST_QUARTER,
                        List.of(month(1, 3, 1, "0.3333"), month(2, 1, 0, "0.0000"), month(3, 1, 1, "1.0000"))));
    }

    @Test
    void a_month_without_clients_has_no_rate() {
        assertThat(retention().months())
                .containsExactly(month(1, 0, 0, null), month(2, 0, 0, null), month(3, 0, 0, null));
        assertThat(retention(local("2026-01-05T10:00", BERLIN).status(SessionStatus.CANCELLED))
                        .months()
                        .get(0))
                .isEqualTo(month(1, 0, 0, null));
    }

    @Test
    void months_end_at_midnight_in_the_zone() {
        Retention retention = retention(
                at("2025-12-31T22:59:59Z").of(1),
                at("2025-12-31T23:00:00Z").of(2),
                at("2026-01-31T23:00:00Z").of(2),
                at("2026-03-31T21:59:59Z").of(2),
                at("2026-04-30T21:59:59Z").of(2),
                at("2026-04-30T22:00:00Z").of(3));

        assertThat(retention.months())
                .containsExactly(month(1, 1, 1, "1.0000"), month(2, 1, 1, "1.0000"), month(3, 1, 1, "1.0000"));
    }

    @Test
    void it_needs_the_sessions_of_one_more_month() {
        assertThat(Retention.needs(FIRST_QUARTER, BERLIN))
                .isEqualTo(
                        new InstantRange(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-04-30T22:00:00Z")));
    }

    @Test
    void what_lies_after_the_month_after_the_range_is_passed_over() {
        RetentionCollector collector = Retention.collector(FIRST_QUARTER, BERLIN);
        collector.accept(local("2026-05-01T00:00", BERLIN).fact());

        assertThat(collector.result()).isEqualTo(retention());
    }

    @Test
    void an_hour_that_comes_again_after_midnight_belongs_to_the_month_that_had_begun() {
        MonthRange november = MonthRange.last(1, YearMonth.of(2009, 11));

        Retention retention =
                Facts.collect(Retention.collector(november, ZoneId.of("America/St_Johns")), at("2009-11-01T02:45:00Z"));

        assertThat(retention.months().get(0).clients()).isEqualTo(1);
    }

    @Test
    void figures_of_different_months_or_zones_do_not_merge() {
        RetentionCollector collector = Retention.collector(FIRST_QUARTER, BERLIN);
        MonthRange january = MonthRange.last(1, YearMonth.of(2026, 1));

        assertThatThrownBy(() -> collector.merge(Retention.collector(january, BERLIN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> collector.merge(Retention.collector(FIRST_QUARTER, ZoneOffset.UTC)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
