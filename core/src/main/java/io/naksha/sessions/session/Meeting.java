package io.naksha.sessions.session;

import org.jspecify.annotations.Nullable;

/**
 * What the library keeps to move and cancel what it set up for a session. Written by the library; leaves the version alone.
 *
 * @param room the online room; absent while there is none
 * @param invitation the calendar invitation; absent until one is due
 * @param linkOwed whether the client was written to without the link and is owed another message with it
 */
public record Meeting(@Nullable MeetingRoom room, @Nullable Invitation invitation, boolean linkOwed) {
    /** Nothing set up. */
    public static final Meeting NONE = new Meeting(null, null, false);

    /** The same with another room, or none. */
    public Meeting withRoom(@Nullable MeetingRoom other) {
        return new Meeting(other, invitation, linkOwed);
    }

    /** The same with the invitation one change later, or the first one. */
    public Meeting invited(SessionId sessionId) {
        return new Meeting(room, invitation == null ? Invitation.first(sessionId) : invitation.next(), linkOwed);
    }

    /** The same, owing the link or not. */
    public Meeting owing(boolean owed) {
        return new Meeting(room, invitation, owed);
    }
}
