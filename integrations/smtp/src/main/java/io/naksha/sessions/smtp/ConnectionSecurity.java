package io.naksha.sessions.smtp;

/** How the connection to the mail server is protected. Where it is, the server's certificate must be trusted and name the host. */
public enum ConnectionSecurity {
    /** Not at all, and credentials go in the clear: for a relay on the same machine or in a network that is trusted. Port 25. */
    NONE(25),
    /** By STARTTLS (RFC 3207). A server that does not offer it gets neither credentials nor mail. Port 587. */
    STARTTLS_REQUIRED(587),
    /** By TLS from the first byte (RFC 8314 §3.3). Port 465. */
    IMPLICIT_TLS(465);

    private final int defaultPort;

    ConnectionSecurity(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    int defaultPort() {
        return defaultPort;
    }
}
