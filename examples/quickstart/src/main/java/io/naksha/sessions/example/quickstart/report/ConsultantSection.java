package io.naksha.sessions.example.quickstart.report;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.analytics.RevenueTrend;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.analytics.TrendUnit;
import io.naksha.sessions.common.DateRange;
import java.util.ArrayList;
import java.util.List;

/** What one consultant wants to see: what comes next, the figures, and how revenue comes in, all in the consultant's own time. */
final class ConsultantSection {
    private static final int WEEKS_EITHER_WAY = 6;

    private final Workspace workspace;

    ConsultantSection(Workspace workspace) {
        this.workspace = workspace;
    }

    List<String> lines() {
        DateRange thisWeek = DateRange.thisWeek(workspace.clock());
        DateRange range = DateRange.between(
                thisWeek.from().minusWeeks(WEEKS_EITHER_WAY), thisWeek.from().plusWeeks(WEEKS_EITHER_WAY));
        SessionSummary summary = workspace.analytics().summary(range);
        RevenueTrend trend = workspace.analytics().revenueTrend(range, TrendUnit.WEEK);

        List<String> lines = new ArrayList<>();
        lines.add(Headings.of(workspace.consultant()));
        lines.addAll(new UpcomingSessions(workspace).lines());
        lines.addAll(new SummaryText(summary, range).lines());
        lines.addAll(RevenueChart.lines(trend));
        return lines;
    }
}
