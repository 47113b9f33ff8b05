package io.naksha.sessions.spring;

import io.naksha.sessions.smtp.ConnectionSecurity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code naksha.sessions.smtp.*}, which need naksha-sessions-smtp.
 *
 * @param host the mail server; without it no mail is sent over SMTP
 * @param port its port; what is usual for the security unless set
 * @param security how the connection is protected
 * @param username what to log in with; without it nobody logs in
 * @param password the password to that
 * @param from the address that mail and invitations come from
 * @param fromName the name beside that address
 * @param helloName by what name to greet the server; what the name service says unless set
 * @param connectTimeout how long a connection may take to come about
 * @param readTimeout how long the server may take to answer one command
 * @param writeTimeout how long the server may take to accept a block of bytes
 * @param connections the most connections at once
 * @param keepOpen how long a connection stays open after use; zero for one connection per message
 * @param waitForConnection how long a message waits while all connections are in use
 * @param sslBundle the name of the SSL bundle that says what is trusted; the JVM says so unless set
 */
@ConfigurationProperties("naksha.sessions.smtp")
public record SmtpProperties(
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("starttls-required") ConnectionSecurity security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("") String fromName,
        @Nullable String helloName,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("10s") Duration writeTimeout,
        @DefaultValue("4") int connections,
        @DefaultValue("30s") Duration keepOpen,
        @DefaultValue("5s") Duration waitForConnection,
        @Nullable String sslBundle) {
    /** Names the server and hides the rest. */
    @Override
    public String toString() {
        return "SmtpProperties[" + host + "]";
    }
}
