package io.naksha.sessions.example.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.analytics.Revenue;
import io.naksha.sessions.analytics.RevenueTrend;
import io.naksha.sessions.analytics.TrendUnit;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevenueChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void theLongestBarFits() {
        assertThat(chart(revenue("2001.00", "0", "EUR"), revenue("1000", "1000.00", "EUR")))
                .containsExactly(
                        "  Revenue by week in EUR (# collected, . pending; a mark is 100.00)",
                        "    2026-03-02       2001.00  ####################",
                        "    2026-03-09       2000.00  ##########..........");
    }

    @Test
    void aFullBarHasFortyMarks() {
        assertThat(chart(revenue("2000.00", "0", "EUR")))
                .containsExactly(
                        "  Revenue by week in EUR (# collected, . pending; a mark is 50.00)",
                        "    2026-03-02       2000.00  " + "#".repeat(40));
    }

    @Test
    void nothingIsAnEmptyBar() {
        assertThat(chart(revenue("0", "0", "JPY")))
                .containsExactly(
                        "  Revenue by week in JPY (# collected, . pending; a mark is 1)",
                        "    2026-03-02             0");
    }

    @Test
    void eachCurrencyHasAChartOfItsOwn() {
        RevenueTrend trend = trend(List.of(List.of(revenue("10", "0", "EUR"), revenue("0", "400", "JPY"))));

        assertThat(RevenueChart.lines(trend))
                .containsExactly(
                        "  Revenue by week in EUR (# collected, . pending; a mark is 1.00)",
                        "    2026-03-02         10.00  ##########",
                        "  Revenue by week in JPY (# collected, . pending; a mark is 10)",
                        "    2026-03-02           400  " + ".".repeat(40));
    }

    private static List<String> chart(Revenue... weeks) {
        return RevenueChart.lines(trend(List.of(weeks).stream().map(List::of).toList()));
    }

    private static RevenueTrend trend(List<List<Revenue>> weeks) {
        List<RevenueTrend.Point> points = new ArrayList<>();
        weeks.forEach(week -> points.add(new RevenueTrend.Point(MONDAY.plusWeeks(points.size()), week)));
        return new RevenueTrend(TrendUnit.WEEK, DateRange.between(MONDAY, MONDAY.plusWeeks(points.size())), points);
    }

    private static Revenue revenue(String collected, String pending, String currency) {
        return Revenue.of(Money.of(collected, currency), Money.of(pending, currency), Money.of("0", currency));
    }
}
