package io.naksha.sessions.outbox;

/** Where an outbox entry stands. */
public enum OutboxState {
    /** To be carried out, at once or later. */
    PENDING,
    /** Carried out. */
    DONE,
    /** Dropped, because a later change has made it untrue. */
    SUPERSEDED,
    /** Given up after too many tries or a permanent failure; an operator may retry it. */
    DEAD
}
