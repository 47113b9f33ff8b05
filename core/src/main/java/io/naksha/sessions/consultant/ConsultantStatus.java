package io.naksha.sessions.consultant;

/** Whether a consultant may sell sessions. */
public enum ConsultantStatus {
    /** Registered; an administrator has not approved yet. */
    PENDING_APPROVAL,
    /** Can be booked and has a workspace. */
    APPROVED,
    /** Approved once, and put on hold by an administrator. */
    SUSPENDED
}
