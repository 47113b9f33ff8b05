package io.naksha.sessions.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.ValidationException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthRangeTest {
    private static MonthRange range(String from, String until) {
        return MonthRange.between(YearMonth.parse(from), YearMonth.parse(until));
    }

    @Test
    void it_has_the_first_month_and_not_the_last() {
        assertThat(range("2025-12", "2026-02").months()).containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1));
        assertThat(range("2025-12", "2026-02").size()).isEqualTo(2);
    }

    @Test
    void the_last_months_end_with_the_one_given() {
        assertThat(MonthRange.last(3, YearMonth.of(2026, 2))).isEqualTo(range("2025-12", "2026-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01, until",
        "2026-02, 2026-01, until",
        "2026-01, 2031-02, until",
        "0001-01, 0001-03, from",
        "9999-10, 9999-12, from",
        "-0005-10, -0005-12, from"
    })
    void ranges_out_of_bounds_are_refused(String from, String until, String path) {
        assertThatThrownBy(() -> range(from, until))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.path()).isEqualTo(path);
                                    assertThat(violation.code()).isEqualTo("range");
                                }));
    }

    @ParameterizedTest
    @CsvSource({"2026-01, 2026-02", "2026-01, 2031-01", "0001-02, 0001-03", "9999-10, 9999-11"})
    void ranges_at_the_bounds_are_taken_and_can_be_read(String from, String until) {
        MonthRange range = range(from, until);

        assertThat(range.months()).hasSize(range.size());
        assertThat(InstantRange.EVER.contains(
                        Retention.needs(range, ZoneOffset.UTC).until()))
                .isTrue();
    }
}
