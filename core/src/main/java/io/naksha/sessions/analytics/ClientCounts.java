package io.naksha.sessions.analytics;

/**
 * How many clients a consultant has.
 *
 * @param total all of them
 * @param active those that are not deactivated
 * @param withActiveSessions those with at least one PENDING or CONFIRMED session, ever
 */
public record ClientCounts(long total, long active, long withActiveSessions) {}
