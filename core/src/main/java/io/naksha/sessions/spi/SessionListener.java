package io.naksha.sessions.spi;

import io.naksha.sessions.session.SessionEvent;

/**
 * Hears of what happened to sessions, in process, after commit, best effort: a crash in between loses the call. What must not be missed belongs
 * into the outbox. An exception is logged and harms nobody.
 */
@FunctionalInterface
public interface SessionListener {
    /** Called in the thread that committed. */
    void onEvent(SessionEvent event);
}
