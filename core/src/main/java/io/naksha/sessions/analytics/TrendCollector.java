package io.naksha.sessions.analytics;

import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.ValidationException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up a trend in one pass; memory grows with the buckets that have sessions. See {@link RevenueTrend#collector}. */
public final class TrendCollector implements FactCollector<TrendCollector, RevenueTrend> {
    private final Frame frame;
    private final InstantRange instants;
    private final List<LocalDate> starts;
    private final Map<LocalDate, RevenueTally> tallies = new HashMap<>();

    TrendCollector(Frame frame) {
        this.frame = frame;
        this.instants = frame.range.in(frame.zone);
        this.starts = Frame.starts(frame.unit, frame.range);
    }

    @Override
    public void accept(SessionFact fact) {
        if (instants.contains(fact.startsAt())) {
            LocalDate day = LocalDays.of(fact.startsAt(), frame.zone);
            tally(frame.unit.startOf(day)).add(SummaryCell.of(fact).revenue());
        }
    }

    private RevenueTally tally(LocalDate start) {
        return tallies.computeIfAbsent(start, day -> new RevenueTally());
    }

    @Override
    public TrendCollector merge(TrendCollector other) {
        if (!frame.equals(other.frame)) {
            throw new IllegalArgumentException("cannot merge trends of different ranges, units or zones");
        }
        other.tallies.forEach((start, tally) -> tally(start).addAll(tally));
        return this;
    }

    @Override
    public RevenueTrend result() {
        RevenueTally all = new RevenueTally();
        tallies.values().forEach(all::addAll);
        List<Currency> currencies = all.currencies();
        return new RevenueTrend(
                frame.unit,
                frame.range,
                starts.stream().map(start -> point(start, currencies)).toList());
    }

    private RevenueTrend.Point point(LocalDate start, List<Currency> currencies) {
        RevenueTally shown = new RevenueTally();
        shown.show(currencies);
        RevenueTally counted = tallies.get(start);
        if (counted != null) {
            shown.addAll(counted);
        }
        return new RevenueTrend.Point(start, shown.toList());
    }

    /** What two collectors must share to be merged. */
    record Frame(TrendUnit unit, DateRange range, ZoneId zone) {
        Frame {
            if (starts(unit, range).size() > RevenueTrend.MAX_BUCKETS) {
                throw ValidationException.of(
                        "range",
                        "too-many-buckets",
                        "must have at most " + RevenueTrend.MAX_BUCKETS + " buckets of a " + unit);
            }
        }

        private static List<LocalDate> starts(TrendUnit unit, DateRange range) {
            return unit.startOf(range.from())
                    .datesUntil(range.until(), unit.length())
                    .toList();
        }
    }
}
