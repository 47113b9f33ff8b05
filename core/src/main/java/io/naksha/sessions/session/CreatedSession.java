package io.naksha.sessions.session;

import io.naksha.sessions.client.Client;

/**
 * What a manual creation made.
 *
 * @param session the session; with its link where the provider answered in time
 * @param client its client, after the session was counted
 * @param replayed whether the idempotency key had made it before, so that nothing was written now
 */
public record CreatedSession(Session session, Client client, boolean replayed) {}
