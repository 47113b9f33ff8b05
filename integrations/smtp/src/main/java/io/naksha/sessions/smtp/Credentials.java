package io.naksha.sessions.smtp;

/** What the mailer logs in with. */
record Credentials(String user, String password) {
    /** Hides both. */
    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
