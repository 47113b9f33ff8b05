package io.naksha.sessions.session;

/** Whether a session may share its time with another one of the same consultant. */
public enum OverlapPolicy {
    /** It may not: it blocks its time and is refused where the time is taken. */
    EXCLUSIVE,
    /** The consultant has overridden the rule: the session neither blocks nor is blocked. */
    OVERRIDDEN
}
