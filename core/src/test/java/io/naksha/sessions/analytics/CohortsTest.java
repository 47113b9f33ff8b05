package io.naksha.sessions.analytics;

import static io.naksha.sessions.analytics.Facts.BERLIN;
import static io.naksha.sessions.analytics.Facts.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.session.SessionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortsTest {
    private static final MonthRange FIRST_QUARTER = MonthRange.between(YearMonth.of(2026, 1), YearMonth.of(2026, 4));

    private static Cohorts cohorts(Facts... facts) {
        return Facts.collect(Cohorts.collector(FIRST_QUARTER, BERLIN), facts);
    }

    private static Cohorts.Cohort cohort(int month, long size, Cohorts.Cell... cells) {
        return new Cohorts.Cohort(YearMonth.of(2026, month), size, List.of(cells));
    }

    private static Cohorts.Cell cell(int monthsLater, long clients, String share) {
        return new Cohorts.Cell(monthsLater, clients, share == null ? null : new BigDecimal(share));
    }

    @Test
    void a_cohort_is_followed_from_its_own_month_to_the_end_of_the_range() {
        Cohorts cohorts = cohorts(
                local("2026-01-05T10:00", BERLIN).of(1),
                local("2026-03-05T10:00", BERLIN).of(1),
                local("2026-01-31T23:30", BERLIN).of(2),
                local("2026-02-01T00:00", BERLIN).of(2),
                local("2026-03-31T23:30", BERLIN).of(2),
                local("2026-01-10T10:00", BERLIN).of(3),
                local("2026-03-05T10:00", BERLIN).of(4));

        assertThat(cohorts)
                .isEqualTo(new Cohorts(
                        FIRST_QUARTER,
                        List.of(
                                cohort(1, 3, cell(0, 3, "1.0000"), cell(1, 1, "0.3333"), cell(2, 2, "0.6667")),
                                cohort(2, 0, cell(0, 0, null), cell(1, 0, null)),
                                cohort(3, 1, cell(0, 1, "1.0000")))));
    }

    @Test
    void who_came_before_the_range_is_in_no_cohort() {
        Cohorts cohorts = cohorts(
                local("2025-12-31T23:30", BERLIN).of(1),
                local("2026-01-05T10:00", BERLIN).of(1),
                local("2019-06-01T10:00", BERLIN).of(2),
                local("2026-02-05T10:00", BERLIN).of(2));

        assertThat(cohorts).isEqualTo(cohorts());
    }

    @Test
    void a_cancelled_session_begins_nothing_and_keeps_nobody() {
        Cohorts cohorts = cohorts(
                local("2025-11-05T10:00", BERLIN).status(SessionStatus.CANCELLED),
                local("2026-01-05T10:00", BERLIN).status(SessionStatus.CANCELLED),
                local("2026-02-05T10:00", BERLIN).status(SessionStatus.NO_SHOW),
                local("2026-03-05T10:00", BERLIN).status(SessionStatus.CANCELLED));

        assertThat(cohorts.cohorts().get(0).size()).isZero();
        assertThat(cohorts.cohorts().get(1)).isEqualTo(cohort(2, 1, cell(0, 1, "1.0000"), cell(1, 0, "0.0000")));
    }

    @Test
    void what_lies_after_the_range_is_passed_over() {
        assertThat(cohorts(local("2026-04-01T00:00", BERLIN), local("2031-04-01T00:00", BERLIN)))
                .isEqualTo(cohorts());
    }

    @Test
    void it_needs_all_sessions_up_to_the_end_of_the_range() {
        InstantRange needs = Cohorts.needs(FIRST_QUARTER, BERLIN);

        assertThat(needs.from()).isEqualTo(InstantRange.EVER.from());
        assertThat(needs.until()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void a_first_session_in_one_part_and_a_later_one_in_the_other_make_one_client() {
        CohortCollector left = Cohorts.collector(FIRST_QUARTER, BERLIN);
        CohortCollector right = Cohorts.collector(FIRST_QUARTER, BERLIN);
        left.accept(local("2026-02-05T10:00", BERLIN).fact());
        right.accept(local("2026-01-05T10:00", BERLIN).fact());

        assertThat(left.merge(right).result().cohorts().get(0))
                .isEqualTo(cohort(1, 1, cell(0, 1, "1.0000"), cell(1, 1, "1.0000"), cell(2, 0, "0.0000")));
        assertThat(right.result().cohorts().get(0).cells().get(1)).isEqualTo(cell(1, 0, "0.0000"));
    }

    @Test
    void cohorts_of_different_zones_do_not_merge() {
        CohortCollector collector = Cohorts.collector(FIRST_QUARTER, BERLIN);

        assertThatThrownBy(() -> collector.merge(Cohorts.collector(FIRST_QUARTER, ZoneOffset.UTC)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
