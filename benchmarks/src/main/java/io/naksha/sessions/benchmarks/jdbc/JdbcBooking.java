package io.naksha.sessions.benchmarks.jdbc;

import io.naksha.sessions.benchmarks.peer.Booking;
import io.naksha.sessions.common.SearchText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A booking in six round trips: read, lock, look for overlaps, find or make the client, write, commit. */
final class JdbcBooking {
    private static final String READ = "SELECT c.id, c.status, c.zone, c.booking_policy, c.version,"
            + " c.display_name, c.currency, o.id, o.title, o.session_type, o.duration_minutes, o.price, o.currency,"
            + " o.platforms, o.status, o.version FROM naksha_consultant c"
            + " JOIN naksha_offering o ON o.consultant_id = c.id AND o.id = ? WHERE c.slug = ?";
    private static final String OVERLAP = "SELECT starts_at, ends_at FROM naksha_session WHERE consultant_id = ?"
            + " AND starts_at > ? AND starts_at < ? AND ends_at > ? AND status IN ('PENDING', 'CONFIRMED')"
            + " AND overlap_policy = 'EXCLUSIVE' ORDER BY starts_at LIMIT 10";
    private static final String WRITE = "INSERT INTO naksha_session (consultant_id, id, client_id, title, title_key,"
            + " title_sort_key, session_type, platform, offering_id, local_date, local_time, zone, starts_at,"
            + " ends_at, duration_minutes, overlap_policy, status, price, currency, payment_status, link_owed,"
            + " origin, version, created_at, updated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXCLUSIVE', ?, ?, ?, 'PENDING', FALSE,"
            + " 'PUBLIC_BOOKING', 1, ?, ?);"
            + " INSERT INTO naksha_outbox (consultant_id, id, target_kind, target_id, effect, recipient,"
            + " stream_position, created_at, state, attempts, due_at) VALUES"
            + " (?, ?, 'SESSION', ?, 'BOOKING_RECEIVED', 'CLIENT', 1, ?, 'PENDING', 0, ?),"
            + " (?, ?, 'SESSION', ?, 'NEW_BOOKING', 'CONSULTANT', 1, ?, 'PENDING', 0, ?)";

    private final DataSource database;
    private final Clock clock;
    private final String lock;
    private final ClientFinder clients;

    JdbcBooking(DataSource database, Clock clock, String lock, ClientFinder clients) {
        this.database = database;
        this.clock = clock;
        this.lock = lock;
        this.clients = clients;
    }

    private record Offer(
            UUID consultant,
            ZoneId zone,
            String policy,
            long version,
            UUID id,
            String title,
            String type,
            int minutes,
            BigDecimal price,
            String currency,
            String platform) {}

    private static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TakenException() {
            super(null, null, false, false);
        }
    }

    Optional<UUID> book(Booking booking) {
        try {
            return Optional.of(Statements.writing(database, connection -> place(connection, booking)));
        } catch (TakenException taken) {
            return Optional.empty();
        }
    }

    private UUID place(Connection connection, Booking booking) throws SQLException {
        Instant now = clock.instant();
        Offer offer = Statements.query(connection, READ, JdbcBooking::offer, booking.offering(), booking.slug());
        Instant startsAt =
                booking.date().atTime(booking.time()).atZone(offer.zone()).toInstant();
        Instant endsAt = startsAt.plus(Duration.ofMinutes(offer.minutes()));
        if (!startsAt.isAfter(now)) {
            throw new IllegalStateException("in the past");
        }
        requireStill(connection, offer);
        if (isTaken(connection, offer.consultant(), startsAt, endsAt)) {
            throw new TakenException();
        }
        UUID client = clients.find(connection, offer.consultant(), booking, now);
        UUID session = Ids.next();
        Statements.update(connection, WRITE, values(booking, offer, startsAt, endsAt, client, session, now));
        return session;
    }

    private static Offer offer(ResultSet row) throws SQLException {
        if (!row.next()
                || !row.getString(2).equals("APPROVED")
                || !row.getString(15).equals("ACTIVE")) {
            throw new IllegalStateException("cannot be booked");
        }
        return new Offer(
                row.getObject(1, UUID.class),
                ZoneId.of(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getBigDecimal(12),
                row.getString(13),
                row.getString(14));
    }

    private void requireStill(Connection connection, Offer offer) throws SQLException {
        long version = Statements.query(
                connection,
                lock,
                row -> {
                    row.next();
                    return row.getLong(2);
                },
                offer.consultant());
        if (version != offer.version()) {
            throw new IllegalStateException("changed meanwhile");
        }
    }

    private static boolean isTaken(Connection connection, UUID consultant, Instant startsAt, Instant endsAt)
            throws SQLException {
        return Statements.query(
                connection, OVERLAP, ResultSet::next, consultant, startsAt.minus(Duration.ofDays(1)), endsAt, startsAt);
    }

    private static @Nullable Object[] values(
            Booking booking, Offer offer, Instant startsAt, Instant endsAt, UUID client, UUID session, Instant now) {
        String key = SearchText.key(offer.title());
        UUID consultant = offer.consultant();
        return new @Nullable Object[] {
            consultant,
            session,
            client,
            offer.title(),
            key,
            key.getBytes(StandardCharsets.UTF_8),
            offer.type(),
            offer.platform(),
            offer.id(),
            booking.date(),
            booking.time(),
            offer.zone().getId(),
            startsAt,
            endsAt,
            offer.minutes(),
            offer.policy().equals("CONFIRM_BY_HAND") ? "PENDING" : "CONFIRMED",
            offer.price(),
            offer.currency(),
            now,
            now,
            consultant,
            Ids.next(),
            session,
            now,
            now,
            consultant,
            Ids.next(),
            session,
            now,
            now,
        };
    }
}
