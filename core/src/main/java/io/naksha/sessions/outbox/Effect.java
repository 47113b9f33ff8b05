package io.naksha.sessions.outbox;

/** What an outbox entry makes happen. The order of the constants is the order of effects of one change. */
public enum Effect {
    /** The online room is created, moved or cancelled, as the session or webinar then is. */
    MEETING(Recipient.PLATFORM),
    /** The client learns that the booking waits for the consultant. */
    BOOKING_RECEIVED(Recipient.CLIENT),
    /** The client learns that the session is agreed; with a calendar REQUEST. */
    SESSION_CONFIRMED(Recipient.CLIENT),
    /** The client learns of another time or platform; with a calendar REQUEST where the session is confirmed. */
    SESSION_CHANGED(Recipient.CLIENT),
    /** The client gets the link that an earlier message lacked; with a calendar REQUEST. */
    LINK_READY(Recipient.CLIENT),
    /** The client learns that the session is off; with a calendar CANCEL where a REQUEST went before. */
    SESSION_CANCELLED(Recipient.CLIENT),
    /** The consultant learns of a booking; with a calendar REQUEST where it is confirmed. */
    NEW_BOOKING(Recipient.CONSULTANT),
    /** The consultant's calendar gets a REQUEST. */
    INVITATION(Recipient.CONSULTANT),
    /** The consultant learns that the client called off; with a calendar CANCEL where a REQUEST went before. */
    CANCELLED_BY_CLIENT(Recipient.CONSULTANT),
    /** The consultant's calendar gets a CANCEL, where a REQUEST went before. */
    INVITATION_CANCELLED(Recipient.CONSULTANT);

    private final Recipient recipient;

    /** Who sees an effect. Effects of one session are carried out in order for each recipient. */
    public enum Recipient {
        /** The meeting platform. */
        PLATFORM,
        /** The client. */
        CLIENT,
        /** The consultant. */
        CONSULTANT
    }

    Effect(Recipient recipient) {
        this.recipient = recipient;
    }

    /** Who sees it. */
    public Recipient recipient() {
        return recipient;
    }
}
