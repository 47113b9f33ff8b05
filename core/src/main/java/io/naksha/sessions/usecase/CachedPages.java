package io.naksha.sessions.usecase;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.session.SessionRow;

/** Pages as a cache keeps them: each a type of its own, so that a cache in another process can read its JSON back. */
public final class CachedPages {
    private CachedPages() {}

    /** A page of clients. */
    public record Clients(Page<Client> page) {}

    /** A page of sessions. */
    public record Sessions(Page<SessionRow> page) {}
}
