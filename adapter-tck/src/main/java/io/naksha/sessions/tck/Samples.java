package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.UUID;

/** Plain valid records, each new to any storage: ids, e-mail addresses and slugs never repeat, not even from run to run. */
final class Samples {
    /** A moment with microseconds. */
    static final Instant NOW = Instant.parse("2031-03-03T09:00:00.123456Z");

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Samples() {}

    /** Random rather than ordered by time, so that an order of ids that ignores the sign is not met by chance. */
    static UUID uuid() {
        return UUID.randomUUID();
    }

    /** Twelve letters and digits that were never used before. */
    static String unique() {
        return uuid().toString().replace("-", "").substring(0, 20);
    }

    static ConsultantSample consultant() {
        return new ConsultantSample();
    }

    static ClientSample client(Consultant consultant) {
        return new ClientSample(consultant.id());
    }

    static SessionSample session(Client client) {
        return new SessionSample(client);
    }

    static Offering offering(Consultant consultant) {
        return new Offering(
                new OfferingId(uuid()),
                consultant.id(),
                "Consultation",
                "One hour.",
                SessionType.PERSONAL,
                60,
                Money.of("50.00", "EUR"),
                EnumSet.of(Platform.ZOOM, Platform.TEAMS),
                null,
                Offering.Status.ACTIVE,
                Stamp.created(NOW));
    }

    static Schedule schedule(Instant startsAt, int minutes) {
        return Schedule.of(startsAt.atZone(BERLIN), minutes, OverlapPolicy.EXCLUSIVE);
    }

    static Webinar webinar(Offering offering, Instant startsAt) {
        return new Webinar(
                new WebinarId(uuid()),
                offering.consultantId(),
                offering.id(),
                "Webinar",
                Platform.ZOOM,
                schedule(startsAt, 90),
                25,
                Webinar.Status.SCHEDULED,
                null,
                Stamp.created(NOW));
    }

    static OutboxEntry entry(Session session, Effect effect, Instant dueAt) {
        return entry(session, effect, 1, Delivery.due(dueAt, null));
    }

    static OutboxEntry entry(Session session, Effect effect, long position, Delivery delivery) {
        return new OutboxEntry(
                new OutboxEntryId(uuid()),
                session.consultantId(),
                Target.of(session.id()),
                effect,
                position,
                NOW,
                delivery);
    }

    static IdempotencyRecord idempotency(Session session, String key) {
        return new IdempotencyRecord(
                session.consultantId(), IdempotencyRecord.Operation.BOOK, key, "0a".repeat(32), session.id(), NOW);
    }
}
