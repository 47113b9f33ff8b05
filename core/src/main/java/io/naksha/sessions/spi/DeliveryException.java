package io.naksha.sessions.spi;

import io.naksha.sessions.common.NakshaException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mailer or meeting-link provider could not do what was asked. The message holds no personal data: it is stored and logged. */
public final class DeliveryException extends NakshaException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    /** What a failure means for the next try. */
    public enum Kind {
        /** Another try would fail too. */
        PERMANENT,
        /** Another try may succeed. */
        PASSING,
        /** It may have been done; another try with the same key is safe where the provider takes keys. */
        OUTCOME_UNKNOWN
    }

    private DeliveryException(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** Another try would fail too. */
    public static DeliveryException permanent(String message, @Nullable Throwable cause) {
        return new DeliveryException(Kind.PERMANENT, message, null, cause);
    }

    /** Another try may succeed. */
    public static DeliveryException passing(String message, @Nullable Throwable cause) {
        return new DeliveryException(Kind.PASSING, message, null, cause);
    }

    /** Another try may succeed, but not before this time has gone by. */
    public static DeliveryException retryAfter(Duration wait, String message) {
        return new DeliveryException(Kind.PASSING, message, wait, null);
    }

    /** It may have been done. */
    public static DeliveryException outcomeUnknown(String message, @Nullable Throwable cause) {
        return new DeliveryException(Kind.OUTCOME_UNKNOWN, message, null, cause);
    }

    /** It may have been done, and is not to be asked about before this time has gone by. */
    public static DeliveryException outcomeUnknown(Duration wait, String message) {
        return new DeliveryException(Kind.OUTCOME_UNKNOWN, message, wait, null);
    }

    /** What the failure means for the next try. */
    public Kind kind() {
        return kind;
    }

    /** How long to wait at least, where the provider said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
