package io.naksha.sessions.example.quickstart.report;

import io.naksha.sessions.analytics.Revenue;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.common.DateRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A summary in words. */
final class SummaryText {
    private final SessionSummary summary;
    private final DateRange range;

    SummaryText(SessionSummary summary, DateRange range) {
        this.summary = summary;
        this.range = range;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "  From " + range.from() + " to " + range.until().minusDays(1) + ": " + summary.total() + " sessions; "
                        + summary.clients() + " clients, " + summary.repeatClients() + " of them more than once");
        lines.add("    sessions: " + counts(summary.byStatus()));
        lines.add("    payments: " + counts(summary.byPaymentStatus()));
        summary.revenue().forEach(revenue -> lines.add("    revenue:  " + amounts(revenue)));
        lines.add("    rates:    completion " + rate(summary.completionRate()) + ", payment success "
                + rate(summary.paymentSuccessRate()));
        return lines;
    }

    private static String counts(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " "
                        + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static String amounts(Revenue revenue) {
        return revenue.collected() + " collected, " + revenue.pending() + " pending, " + revenue.total() + " in all, "
                + revenue.refunded() + " refunded";
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "unknown" : rate.movePointRight(2).toPlainString() + " %";
    }
}
