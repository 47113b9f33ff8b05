package io.naksha.sessions.analytics;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Groups clients by when they first came, in one pass; memory grows with the clients. See {@link Cohorts#collector}. */
public final class CohortCollector implements FactCollector<CohortCollector, Cohorts> {
    private final ClientMonths clients;

    CohortCollector(MonthRange range, ZoneId zone) {
        clients = new ClientMonths(range, zone, range.until());
    }

    @Override
    public void accept(SessionFact fact) {
        clients.add(fact);
    }

    @Override
    public CohortCollector merge(CohortCollector other) {
        clients.addAll(other.clients);
        return this;
    }

    @Override
    public Cohorts result() {
        MonthRange range = clients.range();
        long[][] counts = new long[range.size() + 1][range.size() + 1];
        for (BitSet months : clients.perClient()) {
            int first = months.nextSetBit(ClientMonths.BEFORE);
            months.stream().forEach(month -> counts[first][month]++);
        }
        return new Cohorts(
                range,
                IntStream.rangeClosed(1, range.size())
                        .mapToObj(first -> cohort(range, first, counts[first]))
                        .toList());
    }

    private static Cohorts.Cohort cohort(MonthRange range, int first, long[] counts) {
        long size = counts[first];
        List<Cohorts.Cell> cells = IntStream.rangeClosed(first, range.size())
                .mapToObj(month -> new Cohorts.Cell(month - first, counts[month], Rates.share(counts[month], size)))
                .toList();
        return new Cohorts.Cohort(range.from().plusMonths(first - 1L), size, cells);
    }
}
