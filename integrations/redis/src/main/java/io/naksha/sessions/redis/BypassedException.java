package io.naksha.sessions.redis;

/** Redis is not asked for the time being. Cheap to make, as each read makes one. */
final class BypassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BypassedException(String message) {
        super(message, null, false, false);
    }
}
