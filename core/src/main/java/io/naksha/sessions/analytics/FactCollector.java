package io.naksha.sessions.analytics;

import java.util.function.Consumer;

/**
 * Makes figures from sessions that pass by once, in any order. It keeps what it counts and never the sessions.
 *
 * <p>The order of the sessions does not matter, and neither does how they are split over collectors that are merged afterwards. Not safe for use by
 * several threads at once.
 *
 * @param <C> the collector's own type
 * @param <R> the figures
 */
public interface FactCollector<C extends FactCollector<C, R>, R> extends Consumer<SessionFact> {
    /** Counts one session; each session is handed over once. */
    @Override
    void accept(SessionFact fact);

    /**
     * Adds what another collector has counted, and leaves that one alone.
     *
     * @return this collector
     * @throws IllegalArgumentException where the other was made for other figures, such as another range
     */
    C merge(C other);

    /** The figures of what was counted so far; more may be counted afterwards. */
    R result();
}
