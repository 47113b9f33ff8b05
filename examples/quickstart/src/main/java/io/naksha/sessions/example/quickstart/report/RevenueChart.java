package io.naksha.sessions.example.quickstart.report;

import io.naksha.sessions.analytics.Revenue;
import io.naksha.sessions.analytics.RevenueTrend;
import io.naksha.sessions.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A trend as bars of characters, one chart for each currency: amounts of different currencies have no common scale. */
final class RevenueChart {
    private static final int WIDTH = 40;

    private RevenueChart() {}

    static List<String> lines(RevenueTrend trend) {
        List<String> lines = new ArrayList<>();
        List<Currency> currencies = trend.points().stream()
                .flatMap(point -> point.revenue().stream())
                .map(Revenue::currency)
                .distinct()
                .toList();
        for (Currency currency : currencies) {
            Money step = step(trend, currency);
            lines.add("  Revenue by " + trend.unit().name().toLowerCase(Locale.ROOT) + " in " + currency
                    + " (# collected, . pending; a mark is " + step.amount().toPlainString() + ")");
            trend.points().forEach(point -> lines.add(line(point, step)));
        }
        return lines;
    }

    private static String line(RevenueTrend.Point point, Money step) {
        Revenue revenue = in(point, step.currency());
        int collected = marks(revenue.collected(), step);
        int all = marks(revenue.total(), step);
        String bar = "#".repeat(collected) + ".".repeat(all - collected);
        String amount = revenue.total().amount().toPlainString();
        return String.format(Locale.ROOT, "    %s  %12s  %s", point.start(), amount, bar)
                .stripTrailing();
    }

    private static Revenue in(RevenueTrend.Point point, Currency currency) {
        return point.revenue().stream()
                .filter(revenue -> revenue.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Revenue.zero(currency));
    }

    private static int marks(Money amount, Money step) {
        return amount.amount().divide(step.amount(), 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 … by which the longest bar fits. */
    private static Money step(RevenueTrend trend, Currency currency) {
        BigDecimal longest = trend.points().stream()
                .map(point -> in(point, currency).total().amount())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        BigDecimal step = BigDecimal.ONE;
        for (int round = 0; step.multiply(BigDecimal.valueOf(WIDTH)).compareTo(longest) < 0; round++) {
            step = step.multiply(new BigDecimal(round % 3 == 1 ? "2.5" : "2"));
        }
        return Money.of(step.stripTrailingZeros(), currency);
    }
}
