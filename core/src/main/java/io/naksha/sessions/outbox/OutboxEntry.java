package io.naksha.sessions.outbox;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.consultant.ConsultantId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something that must happen after commit, at least once. Written in the transaction of the change that calls for it.
 *
 * @param id the entry's id
 * @param consultantId whose data it is about
 * @param target the session or webinar it is about
 * @param effect what is to happen
 * @param position the target's version when the entry was written; earlier positions of a stream come first
 * @param createdAt when it was written
 * @param delivery how far it has come
 */
public record OutboxEntry(
        OutboxEntryId id,
        ConsultantId consultantId,
        Target target,
        Effect effect,
        long position,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant createdAt,
        Delivery delivery) {

    /** The order within a stream: by position, then as the effects are declared, then by id. */
    public static final Comparator<OutboxEntry> STREAM_ORDER = Comparator.comparingLong(OutboxEntry::position)
            .thenComparing(OutboxEntry::effect)
            .thenComparing(OutboxEntry::id);

    /** Truncates the time to microseconds. */
    public OutboxEntry {
        createdAt = Micros.truncate(createdAt);
    }

    /** Names the effect whatever the try, for providers that take a key: target, effect and position. */
    public String deduplicationKey() {
        return target.id() + "/" + effect + "/" + position;
    }

    /** Whether both are about the same target and recipient, so that they are carried out in order. */
    public boolean sharesStreamWith(OutboxEntry other) {
        return target.equals(other.target)
                && effect.recipient() == other.effect.recipient()
                && consultantId.equals(other.consultantId);
    }

    /** Whether the other one, while it is pending, has to be carried out before this one. */
    public boolean waitsFor(OutboxEntry other) {
        return other.delivery.state() == OutboxState.PENDING
                && sharesStreamWith(other)
                && STREAM_ORDER.compare(other, this) < 0;
    }

    /** The same entry, further on. */
    public OutboxEntry with(Delivery next) {
        return new OutboxEntry(id, consultantId, target, effect, position, createdAt, next);
    }
}
