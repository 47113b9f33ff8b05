package io.naksha.sessions.inmemory;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.AnalyticsRepository;
import java.util.function.Consumer;

/** Reads figures straight from the tables. */
final class InMemoryAnalytics implements AnalyticsRepository {
    private final Transaction transaction;

    InMemoryAnalytics(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void facts(ConsultantId consultantId, InstantRange scheduled, Consumer<SessionFact> consumer) {
        Partition partition = transaction.partition(consultantId);
        if (partition != null) {
            Ranges.of(partition.sessions().byStart().rows(), scheduled)
                    .values()
                    .forEach(row -> consumer.accept(SessionFact.of(row.session())));
        }
    }

    @Override
    public ClientCounts clientCounts(ConsultantId consultantId) {
        Partition partition = transaction.partition(consultantId);
        if (partition == null) {
            return new ClientCounts(0, 0, 0);
        }
        long active = partition.clients().byId().values().stream()
                .filter(row -> row.client().status() != ClientStatus.DEACTIVATED)
                .count();
        int busy = partition.sessions().activeByClient().size();
        return new ClientCounts(partition.clients().byId().size(), active, busy);
    }
}
