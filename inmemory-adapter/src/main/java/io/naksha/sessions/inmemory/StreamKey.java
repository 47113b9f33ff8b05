package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Id;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.Target;
import java.util.Comparator;

/** What entries have in common that {@link OutboxEntry#sharesStreamWith share a stream}. */
record StreamKey(ConsultantId consultantId, Target target, Effect.Recipient recipient)
        implements Comparable<StreamKey> {
    private static final Comparator<StreamKey> ORDER = Comparator.comparing(StreamKey::consultantId)
            .thenComparing((StreamKey key) -> key.target().id(), Id::compare)
            .thenComparing(key -> key.target().kind())
            .thenComparing(StreamKey::recipient);

    static StreamKey of(OutboxEntry entry) {
        return new StreamKey(
                entry.consultantId(), entry.target(), entry.effect().recipient());
    }

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }
}
