package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * In which months each client had a session that was not CANCELLED. Months are numbered from 1, the first of the range; whatever was earlier is
 * in month {@link #BEFORE}.
 */
final class ClientMonths {
    static final int BEFORE = 0;

    private final MonthRange range;
    private final ZoneId zone;
    private final Instant end;
    private final Map<ClientId, BitSet> byClient = new HashMap<>();

    /** Passes over what starts in the month {@code until} or later. */
    ClientMonths(MonthRange range, ZoneId zone, YearMonth until) {
        this.range = range;
        this.zone = zone;
        this.end = MonthRange.startOf(until, zone);
    }

    MonthRange range() {
        return range;
    }

    void add(SessionFact fact) {
        if (fact.status() != SessionStatus.CANCELLED && fact.startsAt().isBefore(end)) {
            months(fact.clientId()).set(number(fact.startsAt()));
        }
    }

    private int number(Instant instant) {
        YearMonth month = YearMonth.from(LocalDays.of(instant, zone));
        long number = 1 + ChronoUnit.MONTHS.between(range.from(), month);
        return (int) Math.max(BEFORE, number);
    }

    private BitSet months(ClientId client) {
        return byClient.computeIfAbsent(client, id -> new BitSet());
    }

    void addAll(ClientMonths other) {
        if (!range.equals(other.range) || !zone.equals(other.zone)) {
            throw new IllegalArgumentException("cannot merge figures of different months or zones");
        }
        other.byClient.forEach((client, months) -> months(client).or(months));
    }

    /** The numbers of the months of each client, none of them empty. */
    Collection<BitSet> perClient() {
        return byClient.values();
    }
}
