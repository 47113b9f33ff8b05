package io.naksha.sessions.spi;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new session and everything that is written with it.
 *
 * @param session the session; its client id is replaced by that of the client who is found
 * @param client who attends
 * @param consultant the consultant as read; another version under the lock makes the placement outdated
 * @param offering the offering as read, with the same meaning; absent for a free-form session
 * @param idempotency the record to write; absent without a key
 * @param entries what must happen after commit
 */
public record Placement(
        Session session,
        Attendance client,
        Consultant consultant,
        @Nullable Offering offering,
        @Nullable IdempotencyRecord idempotency,
        List<OutboxEntry> entries) {

    /** Copies the entries. */
    public Placement {
        entries = List.copyOf(entries);
    }

    /** How the client comes in. */
    public sealed interface Attendance {}

    /**
     * A client that the consultant has.
     *
     * @param id which one
     */
    public record Existing(ClientId id) implements Attendance {}

    /**
     * A client to be made; refused where the e-mail address is taken.
     *
     * @param candidate the client to insert
     */
    public record Fresh(Client candidate) implements Attendance {}

    /**
     * Whoever has the e-mail address, with empty contact fields filled and active again; else a client to be made. A blocked client is refused.
     *
     * @param candidate the client to insert where nobody has its address
     */
    public record Booker(Client candidate) implements Attendance {}
}
