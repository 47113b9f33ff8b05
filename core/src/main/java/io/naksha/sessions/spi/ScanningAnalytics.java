package io.naksha.sessions.spi;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads figures by paging through the lists: correct on any storage, and as slow as that sounds. */
final class ScanningAnalytics implements AnalyticsRepository {
    private final UnitOfWork unit;

    ScanningAnalytics(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public void facts(ConsultantId consultantId, InstantRange scheduled, Consumer<SessionFact> consumer) {
        SessionFilter filter = SessionFilter.builder().scheduled(scheduled).build();
        scan(consultantId, filter, row -> consumer.accept(SessionFact.of(row.session())));
    }

    @Override
    public ClientCounts clientCounts(ConsultantId consultantId) {
        long[] counts = new long[2];
        pages(
                page -> unit.clients().list(consultantId, ClientFilter.ALL, ClientSort.NEWEST_FIRST, page),
                (Client client) -> {
                    counts[0]++;
                    counts[1] += client.status() == ClientStatus.DEACTIVATED ? 0 : 1;
                });
        Set<ClientId> busy = new HashSet<>();
        SessionFilter active = SessionFilter.builder()
                .status(SessionStatus.PENDING, SessionStatus.CONFIRMED)
                .build();
        scan(consultantId, active, row -> busy.add(row.session().clientId()));
        return new ClientCounts(counts[0], counts[1], busy.size());
    }

    private void scan(ConsultantId consultantId, SessionFilter filter, Consumer<SessionRow> consumer) {
        pages(page -> unit.sessions().list(consultantId, filter, SessionSort.EARLIEST_FIRST, page), consumer);
    }

    private static <T> void pages(Function<PageRequest, Page<T>> list, Consumer<T> consumer) {
        Page<T> page = list.apply(PageRequest.first(PageRequest.MAX_SIZE));
        page.items().forEach(consumer);
        while (page.next() != null) {
            page = list.apply(PageRequest.after(page.next(), PageRequest.MAX_SIZE));
            page.items().forEach(consumer);
        }
    }
}
