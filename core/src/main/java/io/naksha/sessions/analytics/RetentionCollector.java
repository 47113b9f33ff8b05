package io.naksha.sessions.analytics;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds who came again in one pass; memory grows with the clients. See {@link Retention#collector}. */
public final class RetentionCollector implements FactCollector<RetentionCollector, Retention> {
    private final ClientMonths clients;

    RetentionCollector(MonthRange range, ZoneId zone) {
        clients = new ClientMonths(range, zone, range.until().plusMonths(1));
    }

    @Override
    public void accept(SessionFact fact) {
        clients.add(fact);
    }

    @Override
    public RetentionCollector merge(RetentionCollector other) {
        clients.addAll(other.clients);
        return this;
    }

    @Override
    public Retention result() {
        MonthRange range = clients.range();
        long[] came = new long[range.size() + 1];
        long[] again = new long[range.size() + 1];
        for (BitSet months : clients.perClient()) {
            for (int month = 1; month <= range.size(); month++) {
                came[month] += months.get(month) ? 1 : 0;
                again[month] += months.get(month) && months.get(month + 1) ? 1 : 0;
            }
        }
        List<YearMonth> names = range.months();
        return new Retention(
                range,
                IntStream.rangeClosed(1, range.size())
                        .mapToObj(month -> Retention.Month.of(names.get(month - 1), came[month], again[month]))
                        .toList());
    }
}
