package io.naksha.sessions.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a table.
 *
 * @param operation the benchmark's name in {@link Operations}
 * @param who whose sessions, as {@link Caller} names it
 */
record Case(String operation, String who, int threads) {
    private static final int MANY_THREADS = 8;

    /** Operations, each by one thread and by eight. */
    static List<Case> of(String who, List<String> operations) {
        List<Case> cases = new ArrayList<>();
        for (String operation : operations) {
            cases.add(new Case(operation, who, 1));
            cases.add(new Case(operation, who, MANY_THREADS));
        }
        return cases;
    }

    boolean isCrowded() {
        return threads == MANY_THREADS;
    }
}
