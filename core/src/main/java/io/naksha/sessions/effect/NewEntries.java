package io.naksha.sessions.effect;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.IdGenerator;
import java.time.Instant;

/** Makes the entries that follow from effects themselves; the poller carries them out. */
final class NewEntries {
    private final IdGenerator ids;

    NewEntries(IdGenerator ids) {
        this.ids = ids;
    }

    OutboxEntry about(Session session, Effect effect, Instant now) {
        return about(
                session.consultantId(),
                Target.of(session.id()),
                effect,
                session.stamp().version(),
                now);
    }

    OutboxEntry about(ConsultantId consultantId, Target target, Effect effect, long position, Instant now) {
        return new OutboxEntry(
                new OutboxEntryId(ids.next()), consultantId, target, effect, position, now, Delivery.due(now, null));
    }
}
