package io.naksha.sessions.spi;

import io.naksha.sessions.common.Micros;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.SessionId;
import java.time.Instant;

/**
 * That a request with this key was carried out. Written in the request's own transaction, so a refused request leaves none.
 *
 * @param consultantId whose data the request changed
 * @param operation what kind of request it was
 * @param key the caller's key, 1 to 255 characters, compared as binary
 * @param fingerprint the request's fingerprint, 64 hexadecimal digits
 * @param sessionId the session that it made or changed
 * @param createdAt when; the record is kept for at least 24 hours
 */
public record IdempotencyRecord(
        ConsultantId consultantId,
        Operation operation,
        String key,
        String fingerprint,
        SessionId sessionId,
        Instant createdAt) {

    /** Truncates the time to microseconds. */
    public IdempotencyRecord {
        createdAt = Micros.truncate(createdAt);
    }

    /** The kinds of requests; the same key may be used once with each. */
    public enum Operation {
        /** A public booking. */
        BOOK,
        /** A manual creation. */
        CREATE,
        /** A recorded payment. */
        PAYMENT
    }
}
