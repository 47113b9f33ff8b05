package io.naksha.sessions.spi;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import java.util.List;

/** What became of a placement. */
public sealed interface PlacementResult {
    /**
     * Everything is written.
     *
     * @param session the session, with its client's id
     */
    record Placed(Session session) implements PlacementResult {}

    /**
     * The idempotency key was used before, for this request or another one.
     *
     * @param earlier what it did then
     */
    record KeyUsed(IdempotencyRecord earlier) implements PlacementResult {}

    /**
     * Other active sessions overlap.
     *
     * @param collisions their times, at most ten
     */
    record Clash(List<TimeSlot> collisions) implements PlacementResult {}

    /**
     * The e-mail address of a client to be made is taken.
     *
     * @param existing who has it
     */
    record EmailTaken(ClientId existing) implements PlacementResult {}

    /** Placements that fail without more to say. */
    enum Refusal implements PlacementResult {
        /** Consultant or offering changed since they were read: read them again. */
        OUTDATED,
        /** The consultant has no such client. */
        CLIENT_UNKNOWN,
        /** The client is blocked. */
        CLIENT_BLOCKED
    }
}
