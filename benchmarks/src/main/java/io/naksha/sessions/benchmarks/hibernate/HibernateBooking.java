package io.naksha.sessions.benchmarks.hibernate;

import io.naksha.sessions.benchmarks.peer.Booking;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.spi.IdGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A booking: consultant and offering in one query, the lock, the overlap, the client, and one flush. */
final class HibernateBooking {
    private static final IdGenerator IDS = IdGenerator.timeOrdered();
    private static final String READ = "select c, o from Consultant c join Offering o on o.key.consultantId = c.id"
            + " where c.slug = :slug and o.key.id = :offering";
    private static final String OVERLAP = "select s.startsAt from Session s where s.key.consultantId = :consultant"
            + " and s.startsAt > :earliest and s.startsAt < :endsAt and s.endsAt > :startsAt"
            + " and s.status in ('PENDING', 'CONFIRMED') and s.overlapPolicy = 'EXCLUSIVE'";
    private static final String CLIENT =
            "from Client c where c.key.consultantId = :consultant and c.emailKey = :emailKey";

    private final SessionFactory factory;
    private final Clock clock;

    HibernateBooking(SessionFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
    }

    private record Slot(Instant startsAt, Instant endsAt) {}

    Optional<UUID> book(Booking booking) {
        return factory.fromSession(session -> {
            session.beginTransaction();
            try {
                Optional<UUID> booked = place(session, booking);
                if (booked.isPresent()) {
                    session.getTransaction().commit();
                }
                return booked;
            } finally {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            }
        });
    }

    private Optional<UUID> place(Session session, Booking booking) {
        Object[] read = session.createSelectionQuery(READ, Object[].class)
                .setParameter("slug", booking.slug())
                .setParameter("offering", booking.offering())
                .getSingleResult();
        ConsultantEntity consultant = (ConsultantEntity) read[0];
        OfferingEntity offering = (OfferingEntity) read[1];
        Instant now = clock.instant();
        Slot slot = slot(booking, consultant, offering);
        if (!consultant.status.equals("APPROVED")
                || !offering.status.equals("ACTIVE")
                || !slot.startsAt().isAfter(now)) {
            throw new IllegalStateException("cannot be booked");
        }
        session.refresh(consultant, LockMode.PESSIMISTIC_WRITE);
        consultant.revision++;
        if (isTaken(session, consultant.id, slot)) {
            return Optional.empty();
        }
        ClientEntity client = client(session, consultant.id, booking, now);
        UUID id = IDS.next();
        session.persist(newSession(new Key(consultant.id, id), booking, consultant, offering, client, slot, now));
        session.persist(entry(consultant.id, id, "BOOKING_RECEIVED", "CLIENT", now));
        session.persist(entry(consultant.id, id, "NEW_BOOKING", "CONSULTANT", now));
        return Optional.of(id);
    }

    private static Slot slot(Booking booking, ConsultantEntity consultant, OfferingEntity offering) {
        Instant startsAt = booking.date()
                .atTime(booking.time())
                .atZone(ZoneId.of(consultant.zone))
                .toInstant();
        return new Slot(startsAt, startsAt.plus(Duration.ofMinutes(offering.minutes)));
    }

    private static boolean isTaken(Session session, UUID consultant, Slot slot) {
        return !session.createSelectionQuery(OVERLAP, Instant.class)
                .setParameter("consultant", consultant)
                .setParameter("earliest", slot.startsAt().minus(Duration.ofDays(1)))
                .setParameter("endsAt", slot.endsAt())
                .setParameter("startsAt", slot.startsAt())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static ClientEntity client(Session session, UUID consultant, Booking booking, Instant now) {
        String emailKey = booking.email().strip().toLowerCase(Locale.ROOT);
        ClientEntity known = session.createSelectionQuery(CLIENT, ClientEntity.class)
                .setParameter("consultant", consultant)
                .setParameter("emailKey", emailKey)
                .getSingleResultOrNull();
        if (known == null) {
            ClientEntity fresh = newClient(consultant, booking, emailKey, now);
            session.persist(fresh);
            return fresh;
        }
        if (known.status.equals("BLOCKED")) {
            throw new IllegalStateException("the client may not book");
        }
        if (known.status.equals("DEACTIVATED")) {
            known.status = "ACTIVE";
        }
        known.totalSessions++;
        return known;
    }

    private static ClientEntity newClient(UUID consultant, Booking booking, String emailKey, Instant now) {
        ClientEntity client = new ClientEntity();
        client.key = new Key(consultant, IDS.next());
        client.email = booking.email();
        client.emailKey = emailKey;
        client.displayName = booking.firstName() + " " + booking.lastName();
        client.firstName = booking.firstName();
        client.lastName = booking.lastName();
        String nameKey = SearchText.key(client.displayName);
        client.nameSortKey = nameKey.getBytes(StandardCharsets.UTF_8);
        client.searchKey = nameKey + "\n" + emailKey;
        client.status = "ACTIVE";
        client.totalSessions = 1;
        client.createdAt = now;
        client.updatedAt = now;
        return client;
    }

    private static SessionEntity newSession(
            Key key,
            Booking booking,
            ConsultantEntity consultant,
            OfferingEntity offering,
            ClientEntity client,
            Slot slot,
            Instant now) {
        SessionEntity made = new SessionEntity();
        made.key = key;
        made.clientId = client.key.id();
        made.title = offering.title;
        made.titleKey = SearchText.key(offering.title);
        made.titleSortKey = made.titleKey.getBytes(StandardCharsets.UTF_8);
        made.type = offering.type;
        made.platform = offering.platforms;
        made.offeringId = offering.key.id();
        made.date = booking.date();
        made.time = booking.time();
        made.zone = consultant.zone;
        made.startsAt = slot.startsAt();
        made.endsAt = slot.endsAt();
        made.minutes = offering.minutes;
        made.status = consultant.bookingPolicy.equals("CONFIRM_BY_HAND") ? "PENDING" : "CONFIRMED";
        made.price = offering.price;
        made.currency = offering.currency;
        made.paymentStatus = "PENDING";
        made.createdAt = now;
        made.updatedAt = now;
        return made;
    }

    private static OutboxEntity entry(UUID consultant, UUID session, String effect, String recipient, Instant now) {
        OutboxEntity entry = new OutboxEntity();
        entry.key = new Key(consultant, IDS.next());
        entry.targetId = session;
        entry.effect = effect;
        entry.recipient = recipient;
        entry.streamPosition = 1;
        entry.createdAt = now;
        entry.dueAt = now;
        return entry;
    }
}
