package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.analytics.ClientSummary;
import io.naksha.sessions.analytics.Cohorts;
import io.naksha.sessions.analytics.MonthRange;
import io.naksha.sessions.analytics.Retention;
import io.naksha.sessions.analytics.RevenueTrend;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.analytics.TopClients;
import io.naksha.sessions.analytics.TrendUnit;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A consultant's figures. */
@RestController
@RequestMapping("/api/v1/analytics")
class AnalyticsController {
    private static final int DEFAULT_MONTHS = 6;

    @GetMapping("/summary")
    SessionSummary summary(Workspace desk, Days days) {
        return desk.analytics().summary(days.orThisMonth(desk));
    }

    @GetMapping("/clients")
    ClientSummary clients(Workspace desk, Days days) {
        return desk.analytics().clients(days.orThisMonth(desk));
    }

    @GetMapping("/revenue-trend")
    RevenueTrend revenueTrend(Workspace desk, Days days, @RequestParam(defaultValue = "DAY") TrendUnit unit) {
        return desk.analytics().revenueTrend(days.orThisMonth(desk), unit);
    }

    @GetMapping("/retention")
    Retention retention(Workspace desk, Months months) {
        return desk.analytics().retention(months.orLast(DEFAULT_MONTHS, desk));
    }

    @GetMapping("/cohorts")
    Cohorts cohorts(Workspace desk, Months months) {
        return desk.analytics().cohorts(months.orLast(DEFAULT_MONTHS, desk));
    }

    @GetMapping("/top-clients")
    TopClients topClients(
            Workspace desk,
            Days days,
            @RequestParam(required = false) @Nullable Currency currency,
            @RequestParam(defaultValue = "10") int limit) {
        Currency in = currency == null ? desk.consultant().currency() : currency;
        return desk.analytics().topClients(days.orThisMonth(desk), in, limit);
    }

    /**
     * The months that a request asks for.
     *
     * @param from the first
     * @param until the first after
     */
    record Months(@Nullable YearMonth from, @Nullable YearMonth until) {
        MonthRange orLast(int count, Workspace desk) {
            MonthRange last = MonthRange.last(count, YearMonth.now(desk.clock()));
            return new MonthRange(from == null ? last.from() : from, until == null ? last.until() : until);
        }
    }
}
