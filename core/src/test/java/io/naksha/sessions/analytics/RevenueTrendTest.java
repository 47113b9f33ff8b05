package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.BERLIN;
import static io.naksha.sessions.analytics.Facts.EUR;
import static io.naksha.sessions.analytics.Facts.USD;
import static io.naksha.sessions.analytics.Facts.at;
import static io.naksha.sessions.analytics.Facts.eur;
import static io.naksha.sessions.analytics.Facts.local;
import static io.naksha.sessions.analytics.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.ValidationException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevenueTrendTest {
    private static DateRange range(String from, String until) {
        return DateRange.between(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static RevenueTrend trend(TrendUnit unit, DateRange range, Facts... facts) {
        return Facts.collect(RevenueTrend.collector(unit, range, BERLIN), facts);
    }

    private static List<String> starts(RevenueTrend trend) {
        return trend.points().stream().map(point -> point.start().toString()).toList();
    }

    private static List<String> collected(RevenueTrend trend) {
        return trend.points().stream()
                .map(point -> point.revenue().get(0).collected().amount().toPlainString())
                .toList();
    }

    @Test
    void every_bucket_shows_every_currency_that_occurs() {
        RevenueTrend trend = trend(
                TrendUnit.DAY,
                range("2026-03-10", "2026-03-13"),
                local("2026-03-10T10:00", BERLIN).price("10.00", "USD").paid(),
                local("2026-03-10T11:00", BERLIN).price("1.00", "USD").paid(),
                local("2026-03-12T10:00", BERLIN).price("5.00", "EUR"));

        Revenue none = Revenue.zero(EUR);
        assertThat(trend)
                .isEqualTo(new RevenueTrend(
                        TrendUnit.DAY,
                        range("2026-03-10", "2026-03-13"),
                        List.of(
                                point("2026-03-10", none, Revenue.of(usd("11.00"), usd("0"), usd("0"))),
                                point("2026-03-11", none, Revenue.zero(USD)),
                                point("2026-03-12", Revenue.of(eur("0"), eur("5.00"), eur("0")), Revenue.zero(USD)))));
    }

    private static RevenueTrend.Point point(String start, Revenue... revenue) {
        return new RevenueTrend.Point(LocalDate.parse(start), List.of(revenue));
    }

    @Test
    void without_sessions_the_buckets_stand_empty() {
        assertThat(trend(TrendUnit.DAY, range("2026-03-10", "2026-03-12")).points())
                .containsExactly(point("2026-03-10"), point("2026-03-11"));
    }

    @Test
    void the_range_is_half_open_in_the_zone() {
        RevenueTrend trend = trend(
                TrendUnit.DAY,
                range("2026-03-10", "2026-03-12"),
                at("2026-03-09T22:59:59.999999Z").price("1000.00", "EUR").paid(),
                at("2026-03-09T23:00:00Z").price("1.00", "EUR").paid(),
                at("2026-03-10T22:59:59.999999Z").price("2.00", "EUR").paid(),
                at("2026-03-10T23:00:00Z").price("4.00", "EUR").paid(),
                at("2026-03-11T22:59:59.999999Z").price("8.00", "EUR").paid(),
                at("2026-03-11T23:00:00Z").price("2000.00", "USD").paid());

        assertThat(collected(trend)).containsExactly("3.00", "12.00");
        assertThat(trend.points().get(0).revenue()).hasSize(1);
    }

    @Test
    void days_of_23_and_of_25_hours_end_at_midnight() {
        assertThat(collected(trend(
                        TrendUnit.DAY,
                        range("2026-03-28", "2026-03-31"),
                        local("2026-03-28T23:30", BERLIN).price("1.00", "EUR").paid(),
                        local("2026-03-29T23:30", BERLIN).price("2.00", "EUR").paid(),
                        local("2026-03-30T00:00", BERLIN).price("4.00", "EUR").paid())))
                .containsExactly("1.00", "2.00", "4.00");
        assertThat(collected(trend(
                        TrendUnit.DAY,
                        range("2026-10-25", "2026-10-27"),
                        local("2026-10-25T00:00", BERLIN).price("1.00", "EUR").paid(),
                        local("2026-10-25T23:30", BERLIN).price("2.00", "EUR").paid(),
                        local("2026-10-26T00:00", BERLIN).price("4.00", "EUR").paid())))
                .containsExactly("3.00", "4.00");
    }

    @Test
    void an_hour_that_comes_again_after_midnight_belongs_to_the_day_that_had_begun() {
        ZoneId stJohns = ZoneId.of("America/St_Johns");
        DateRange range = range("2009-10-31", "2009-11-02");

        // Midnight was at 02:30Z; at 02:31Z the clocks went back to 23:01 of 31 October.
        RevenueTrend trend = Facts.collect(
                RevenueTrend.collector(TrendUnit.DAY, range, stJohns),
                at("2009-11-01T02:29:00Z").price("1.00", "EUR").paid(),
                at("2009-11-01T02:30:00Z").price("2.00", "EUR").paid(),
                at("2009-11-01T02:45:00Z").price("4.00", "EUR").paid());

        assertThat(collected(trend)).containsExactly("1.00", "6.00");
    }

    @Test
    void a_day_that_the_zone_skipped_is_an_empty_bucket() {
        ZoneId apia = ZoneId.of("Pacific/Apia");

        RevenueTrend trend = Facts.collect(
                RevenueTrend.collector(TrendUnit.DAY, range("2011-12-29", "2012-01-01"), apia),
                local("2011-12-29T00:00", apia).price("1.00", "EUR").paid(),
                local("2011-12-29T23:59", apia).price("2.00", "EUR").paid(),
                local("2011-12-31T00:00", apia).price("4.00", "EUR").paid());

        assertThat(starts(trend)).containsExactly("2011-12-29", "2011-12-30", "2011-12-31");
        assertThat(collected(trend)).containsExactly("3.00", "0.00", "4.00");
    }

    @Test
    void iso_weeks_run_across_the_turn_of_the_year() {
        RevenueTrend trend = trend(
                TrendUnit.WEEK,
                range("2026-12-30", "2027-01-06"),
                local("2026-12-29T12:00", BERLIN).price("100.00", "EUR").paid(),
                local("2026-12-31T12:00", BERLIN).price("1.00", "EUR").paid(),
                local("2027-01-03T23:30", BERLIN).price("2.00", "EUR").paid(),
                local("2027-01-04T00:00", BERLIN).price("4.00", "EUR").paid());

        assertThat(starts(trend)).containsExactly("2026-12-28", "2027-01-04");
        assertThat(collected(trend)).containsExactly("3.00", "4.00");
    }

    @Test
    void months_are_named_by_their_first_day_and_count_only_the_range() {
        RevenueTrend trend = trend(
                TrendUnit.MONTH,
                range("2026-01-31", "2026-03-01"),
                local("2026-01-30T12:00", BERLIN).price("100.00", "EUR").paid(),
                local("2026-01-31T12:00", BERLIN).price("1.00", "EUR").paid(),
                local("2026-02-28T23:30", BERLIN).price("2.00", "EUR").paid());

        assertThat(starts(trend)).containsExactly("2026-01-01", "2026-02-01");
        assertThat(collected(trend)).containsExactly("1.00", "2.00");
    }

    @Test
    void buckets_start_on_their_own_first_day() {
        LocalDate sunday = LocalDate.parse("2027-01-03");
        LocalDate monday = LocalDate.parse("2027-01-04");

        assertThat(TrendUnit.DAY.startOf(sunday)).isEqualTo(sunday);
        assertThat(TrendUnit.WEEK.startOf(sunday)).isEqualTo(LocalDate.parse("2026-12-28"));
        assertThat(TrendUnit.WEEK.startOf(monday)).isEqualTo(monday);
        assertThat(TrendUnit.MONTH.startOf(sunday)).isEqualTo(LocalDate.parse("2027-01-01"));
    }

    @Test
    void the_number_of_buckets_is_bounded() {
        LocalDate from = LocalDate.parse("2026-01-01");
        DateRange most = DateRange.between(from, from.plusDays(1_100));
        DateRange more = DateRange.between(from, from.plusDays(1_101));

        assertThat(trend(TrendUnit.DAY, most).points()).hasSize(1_100);
        assertThatThrownBy(() -> RevenueTrend.collector(TrendUnit.DAY, more, BERLIN))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).code()).isEqualTo("too-many-buckets"));
        assertThat(trend(TrendUnit.WEEK, more).points()).hasSize(158);
    }

    @Test
    void trends_of_different_frames_do_not_merge() {
        TrendCollector days = RevenueTrend.collector(TrendUnit.DAY, range("2026-03-10", "2026-03-12"), BERLIN);

        assertThatThrownBy(() ->
                        days.merge(RevenueTrend.collector(TrendUnit.WEEK, range("2026-03-10", "2026-03-12"), BERLIN)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
