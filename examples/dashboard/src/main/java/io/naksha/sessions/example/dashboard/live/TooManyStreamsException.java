package io.naksha.sessions.example.dashboard.live;

/** A consultant has as many streams open as are allowed. */
final class TooManyStreamsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
