package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.world.World;
import java.util.Locale;
import java.util.Map;

/** How fast the library is to be beside its peers, on PostgreSQL with eight threads. */
final class Goals {
    private static final Map<String, Double> JDBC = Map.of(
            "bookNew", 1.25,
            "bookKnown", 1.25,
            "page", 1.0,
            "cursor", 1.0,
            "search", 1.0,
            "summary", 1.0,
            "bulk", 1.0,
            "get", 0.9);
    private static final Map<String, Double> BUSY =
            Map.of("bookNew", 1.5, "bookKnown", 1.5, "page", 1.0, "cursor", 1.0, "search", 1.0, "summary", 1.25);
    private static final Map<String, Double> HIBERNATE = Map.of("bookNew", 1.7, "bookKnown", 1.7, "bulk", 3.0);

    private Goals() {}

    /** The goal; empty where there is none. */
    static String of(Case wanted, String peer) {
        if (!wanted.isCrowded()) {
            return "";
        }
        Map<String, Double> goals =
                peer.equals(World.HIBERNATE) ? HIBERNATE : wanted.who().equals(Caller.BUSY) ? BUSY : JDBC;
        Double goal = goals.get(wanted.operation());
        return goal == null ? "" : String.format(Locale.ROOT, "≥ %.2f", goal);
    }
}
