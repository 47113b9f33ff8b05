package io.naksha.sessions.session;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.PersonName;

/**
 * A session as a list shows it, read at once with what names its client.
 *
 * @param session the session
 * @param clientName the client's name as it now is
 * @param clientEmail the client's e-mail address as it now is
 */
public record SessionRow(Session session, PersonName clientName, EmailAddress clientEmail) {}
