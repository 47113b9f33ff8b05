package io.naksha.sessions.notification;

import java.util.Locale;

/** The mails that there are. */
public enum MailKind {
    /** To the client: the booking waits for the consultant. */
    BOOKING_RECEIVED,
    /** To the consultant: a client booked, to be confirmed or confirmed already. */
    NEW_BOOKING,
    /** To the client: the session is agreed. */
    SESSION_CONFIRMED,
    /** To the client: another time or platform. */
    SESSION_CHANGED,
    /** To the client: the link that an earlier mail lacked. */
    LINK_READY,
    /** To the client: the session is off. */
    SESSION_CANCELLED,
    /** To the consultant: the client called off. */
    CANCELLED_BY_CLIENT,
    /** To the consultant: the session for the calendar. */
    INVITATION,
    /** To the consultant: the session is to be taken out of the calendar. */
    INVITATION_CANCELLED;

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
