package io.naksha.sessions.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message with a Message-ID of our own. */
final class OutgoingMail extends MimeMessage {
    private final String id;
    private final boolean international;

    OutgoingMail(Session session, String id, boolean international) {
        super(session);
        this.id = id;
        this.international = international;
    }

    /** Whether an address of it is in Unicode, which not every server takes (RFC 6531). */
    boolean isInternational() {
        return international;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
