package io.naksha.sessions.analytics;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether what is kept for the clients equals a recount of their sessions.
 *
 * @param clients how many clients were compared
 * @param differences where the two differ, by client id; empty where all is well
 */
public record StatisticsRecount(long clients, List<Difference> differences) {
    /** Copies the differences. */
    public StatisticsRecount {
        differences = List.copyOf(differences);
    }

    /**
     * A client whose statistics are off.
     *
     * @param clientId which one
     * @param stored what is kept; {@link ClientStatistics#NONE} for a client that is not known
     * @param recounted what its sessions say; {@link ClientStatistics#NONE} where it has none
     */
    public record Difference(ClientId clientId, ClientStatistics stored, ClientStatistics recounted) {}

    /** A collector of the recount; it wants all sessions ever. */
    public static StatisticsCollector collector() {
        return new StatisticsCollector();
    }

    /**
     * Compares the two. Both are to be read in one transaction, or a booking in between shows as a difference.
     *
     * @param stored what is kept for every client
     * @param recounted the result of a {@link #collector}
     */
    public static StatisticsRecount compare(
            Map<ClientId, ClientStatistics> stored, Map<ClientId, ClientStatistics> recounted) {
        SortedSet<ClientId> ids = new TreeSet<>(stored.keySet());
        ids.addAll(recounted.keySet());
        List<Difference> differences = ids.stream()
                .map(id -> new Difference(
                        id,
                        stored.getOrDefault(id, ClientStatistics.NONE),
                        recounted.getOrDefault(id, ClientStatistics.NONE)))
                .filter(pair -> !pair.stored.equals(pair.recounted))
                .toList();
        return new StatisticsRecount(ids.size(), differences);
    }

    /** Whether there is no difference. */
    public boolean matches() {
        return differences.isEmpty();
    }
}
