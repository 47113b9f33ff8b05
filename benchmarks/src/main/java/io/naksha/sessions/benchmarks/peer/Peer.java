package io.naksha.sessions.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One way to do the work. All of them do the same work on the same tables; safe for use by several threads. */
public interface Peer extends AutoCloseable {
    /** Books as a client does on the public page: the new session's id; empty where the time is taken. */
    Optional<UUID> book(Booking booking);

    /** Reads one page of sessions with their clients, the one that starts last first. */
    Listing list(Query query);

    /** Sums up all sessions of a consultant that start in a range. */
    Summary summary(SummaryQuery query);

    /** Gives sessions the payment status FAILED where it is PENDING, or the other way round; says how many changed. */
    int bulk(UUID consultant, List<UUID> sessions, String paymentStatus);

    /** Reads one session; gives its title. */
    String get(UUID consultant, UUID session);

    /** Gives back what it holds. */
    @Override
    void close();
}
