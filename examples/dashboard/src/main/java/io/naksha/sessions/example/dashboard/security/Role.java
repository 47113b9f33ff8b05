package io.naksha.sessions.example.dashboard.security;

/** What a user is. */
public enum Role {
    /** Has a workspace, once approved. */
    CONSULTANT,
    /** Approves consultants, and reaches nobody's workspace. */
    ADMIN
}
