package io.naksha.sessions.jdbc;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.AnalyticsRepository;
import java.util.function.Consumer;

record ScopedAnalytics(Scoped<AnalyticsRepository> analytics) implements AnalyticsRepository {
    @Override
    public void facts(ConsultantId consultantId, InstantRange scheduled, Consumer<SessionFact> consumer) {
        analytics.of(consultantId).facts(consultantId, scheduled, consumer);
    }

    @Override
    public SessionSummary summary(ConsultantId consultantId, InstantRange scheduled) {
        return analytics.of(consultantId).summary(consultantId, scheduled);
    }

    @Override
    public ClientCounts clientCounts(ConsultantId consultantId) {
        return analytics.of(consultantId).clientCounts(consultantId);
    }
}
