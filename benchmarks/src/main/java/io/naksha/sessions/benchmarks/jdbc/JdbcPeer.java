package io.naksha.sessions.benchmarks.jdbc;

import io.naksha.sessions.benchmarks.peer.Booking;
import io.naksha.sessions.benchmarks.peer.Listing;
import io.naksha.sessions.benchmarks.peer.Peer;
import io.naksha.sessions.benchmarks.peer.Query;
import io.naksha.sessions.benchmarks.peer.Summary;
import io.naksha.sessions.benchmarks.peer.SummaryQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain JDBC by hand. */
public final class JdbcPeer implements Peer {
    // The revision, by which others learn that something changed, is a part of the work.
    private static final String LOCK = "UPDATE naksha_consultant SET revision = revision + 1 WHERE id = ?";

    private final JdbcBooking booking;
    private final JdbcReads reads;
    private final JdbcSummary summary;
    private final JdbcBulk bulk;
    private final Runnable closing;

    /** A peer on a database. */
    public JdbcPeer(DataSource database, Clock clock, Runnable closing) {
        boolean isPostgres = Statements.reading(
                database,
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        String lock = isPostgres
                ? LOCK + " RETURNING status, version"
                : "SELECT status, version FROM FINAL TABLE (" + LOCK + ")";
        ClientFinder finder = isPostgres ? ClientFinder::upsert : ClientFinder::selectThenWrite;
        this.booking = new JdbcBooking(database, clock, lock, finder);
        this.reads = new JdbcReads(database);
        this.summary = new JdbcSummary(database);
        this.bulk = new JdbcBulk(database, clock, lock);
        this.closing = closing;
    }

    @Override
    public Optional<UUID> book(Booking wanted) {
        return booking.book(wanted);
    }

    @Override
    public Listing list(Query query) {
        return reads.list(query);
    }

    @Override
    public Summary summary(SummaryQuery query) {
        return summary.of(query);
    }

    @Override
    public int bulk(UUID consultant, List<UUID> sessions, String paymentStatus) {
        return bulk.update(consultant, sessions, paymentStatus);
    }

    @Override
    public String get(UUID consultant, UUID session) {
        return reads.get(consultant, session).title();
    }

    @Override
    public void close() {
        closing.run();
    }
}
