package io.naksha.sessions.example.dashboard.api;

/** Headers that Spring has no name for. */
final class ApiHeaders {
    /** Makes a repeated request harmless. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private ApiHeaders() {}
}
