package io.naksha.sessions.spi;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.analytics.SummaryCollector;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.ConsultantId;
import java.util.function.Consumer;

/** The reads that figures are made of. */
public interface AnalyticsRepository {
    /** Hands over what figures need of each of the consultant's sessions that start in the range, in no particular order. */
    void facts(ConsultantId consultantId, InstantRange scheduled, Consumer<SessionFact> consumer);

    /** Counts the consultant's clients. */
    ClientCounts clientCounts(ConsultantId consultantId);

    /**
     * Sums up the consultant's sessions that start in the range. A storage that can group them itself overrides this and gives the groups to
     * {@link SessionSummary#of}.
     */
    default SessionSummary summary(ConsultantId consultantId, InstantRange scheduled) {
        SummaryCollector collector = SessionSummary.collector();
        facts(consultantId, scheduled, collector);
        return collector.result();
    }
}
