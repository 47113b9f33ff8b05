package io.naksha.sessions.usecase;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.ClientSummary;
import io.naksha.sessions.analytics.Cohorts;
import io.naksha.sessions.analytics.FactCollector;
import io.naksha.sessions.analytics.LifetimeValue;
import io.naksha.sessions.analytics.MonthRange;
import io.naksha.sessions.analytics.PayingClients;
import io.naksha.sessions.analytics.Retention;
import io.naksha.sessions.analytics.RevenueTrend;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.analytics.StatisticsRecount;
import io.naksha.sessions.analytics.TopClients;
import io.naksha.sessions.analytics.TrendUnit;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** A consultant's figures. Days, weeks and months are those of the consultant's zone; money is never added across currencies. */
public final class Analytics {
    private final Transactions transactions;
    private final ConsultantId consultantId;
    private final ZoneId zone;

    Analytics(Transactions transactions, Consultant consultant) {
        this.transactions = transactions;
        this.consultantId = consultant.id();
        this.zone = consultant.zone();
    }

    /** Counts, revenue and rates of the sessions that start in the range. */
    public SessionSummary summary(DateRange range) {
        return transactions.observed(() -> {
            InstantRange scheduled = range.in(zone);
            return transactions.readCached(
                    consultantId,
                    new CachedQuery<>("summary", SessionSummary.class, scheduled),
                    unit -> unit.analytics().summary(consultantId, scheduled));
        });
    }

    /** How many clients there are, and what one brings in the range on average. */
    public ClientSummary clients(DateRange range) {
        return transactions.observed(() -> {
            InstantRange scheduled = range.in(zone);
            return transactions.readCached(
                    consultantId, new CachedQuery<>("client-summary", ClientSummary.class, scheduled), unit -> {
                        ClientCounts counts = unit.analytics().clientCounts(consultantId);
                        return ClientSummary.of(counts, collect(unit, scheduled, PayingClients.collector()));
                    });
        });
    }

    /**
     * Collected and pending revenue by day, ISO week or month.
     *
     * @throws io.naksha.sessions.common.ValidationException for more than 1,100 buckets
     */
    public RevenueTrend revenueTrend(DateRange range, TrendUnit unit) {
        return transactions.observed(() -> collect(range.in(zone), RevenueTrend.collector(unit, range, zone)));
    }

    /** Of each month's clients, the share that comes again in the next. */
    public Retention retention(MonthRange months) {
        return transactions.observed(() -> collect(Retention.needs(months, zone), Retention.collector(months, zone)));
    }

    /** Of each month's new clients, the share that comes again one, two, three … months later. */
    public Cohorts cohorts(MonthRange months) {
        return transactions.observed(() -> collect(Cohorts.needs(months, zone), Cohorts.collector(months, zone)));
    }

    /**
     * What a client has paid, ever.
     *
     * @throws NotFoundException where this consultant has no such client
     */
    public LifetimeValue lifetimeValue(ClientId id) {
        return transactions.observed(() -> transactions
                .read(unit -> unit.clients().find(consultantId, id))
                .map(client -> LifetimeValue.of(id, client.statistics()))
                .orElseThrow(() -> new NotFoundException("client", id)));
    }

    /**
     * The clients who brought most in the range, in one currency.
     *
     * @param limit how many at most, 1 to 100
     */
    public TopClients topClients(DateRange range, Currency currency, int limit) {
        return transactions.observed(() -> collect(range.in(zone), TopClients.collector(currency, limit)));
    }

    /**
     * Counts every client's sessions and payments again and says where the kept statistics differ: nowhere, unless something else wrote to the
     * storage. Holds the consultant's lock meanwhile, so that nothing is counted halfway.
     */
    public StatisticsRecount verifyStatistics() {
        return transactions.observed(() -> {
            return transactions.write(consultantId, writing -> {
                UnitOfWork unit = writing.unit();
                Map<ClientId, ClientStatistics> stored = new HashMap<>();
                PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
                while (request != null) {
                    Page<Client> page =
                            unit.clients().list(consultantId, ClientFilter.ALL, ClientSort.NEWEST_FIRST, request);
                    page.items().forEach(client -> stored.put(client.id(), client.statistics()));
                    request = page.next() == null ? null : PageRequest.after(page.next(), PageRequest.MAX_SIZE);
                }
                return StatisticsRecount.compare(
                        stored, collect(unit, InstantRange.EVER, StatisticsRecount.collector()));
            });
        });
    }

    private <C extends FactCollector<C, R>, R> R collect(InstantRange scheduled, C collector) {
        return transactions.read(unit -> collect(unit, scheduled, collector));
    }

    private <C extends FactCollector<C, R>, R> R collect(UnitOfWork unit, InstantRange scheduled, C collector) {
        unit.analytics().facts(consultantId, scheduled, collector);
        return collector.result();
    }
}
