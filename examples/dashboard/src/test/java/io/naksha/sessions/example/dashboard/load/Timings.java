package io.naksha.sessions.example.dashboard.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** How long each action took, and what went wrong. */
final class Timings {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<Action, ConcurrentLinkedQueue<Long>> nanos = new EnumMap<>(Action.class);
    private final AtomicLong refusals = new AtomicLong();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    Timings() {
        for (Action action : Action.values()) {
            nanos.put(action, new ConcurrentLinkedQueue<>());
        }
    }

    void took(Action action, long duration) {
        nanos.get(action).add(duration);
    }

    /** A time that somebody else had taken. */
    void refused() {
        refusals.incrementAndGet();
    }

    void failed(Action action, String how) {
        errors.add(action + ": " + how);
    }

    List<String> errors() {
        return new ArrayList<>(errors);
    }

    long count(Action action) {
        return nanos.get(action).size();
    }

    /** A line for each action, in milliseconds. */
    String table(Duration length) {
        StringBuilder table = new StringBuilder();
        long all = Arrays.stream(Action.values()).mapToLong(this::count).sum();
        table.append(String.format(
                Locale.ROOT,
                "%.0f requests a second, %d times taken, %d errors%n",
                all / (length.toMillis() / 1e3),
                refusals.get(),
                errors.size()));
        table.append(String.format("%-16s %8s %9s %9s %9s%n", "", "count", "p50 ms", "p99 ms", "p99/p50"));
        for (Action action : Action.values()) {
            long[] sorted = nanos.get(action).stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            if (sorted.length > 0) {
                double median = at(sorted, 0.5);
                double high = at(sorted, 0.99);
                table.append(String.format(
                        Locale.ROOT,
                        "%-16s %8d %9.1f %9.1f %9.1f%n",
                        action.name().toLowerCase(Locale.ROOT),
                        sorted.length,
                        median,
                        high,
                        high / median));
            }
        }
        return table.toString();
    }

    private static double at(long[] sorted, double quantile) {
        int index = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(index, 0)] / NANOS_PER_MILLI;
    }
}
