package io.naksha.sessions.smtp;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.notification.Mailbox;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SmtpMailer}. Host and sender are required; no connection is made before the first message. */
public final class SmtpMailerBuilder {
    private static final int MAX_PORT = 65_535;

    private @Nullable String host;
    private @Nullable Integer port;
    private ConnectionSecurity security = ConnectionSecurity.STARTTLS_REQUIRED;
    private @Nullable Credentials credentials;
    private @Nullable Mailbox from;
    private @Nullable String helloName;
    private Timeouts timeouts = Timeouts.DEFAULTS;
    private PoolSettings pool = PoolSettings.DEFAULTS;
    private @Nullable SSLSocketFactory sockets;
    private Clock clock = Clock.systemUTC();

    SmtpMailerBuilder() {}

    /**
     * The server's name, which its certificate must bear.
     *
     * @throws IllegalArgumentException where it is blank or has white space in it
     */
    public SmtpMailerBuilder host(String name) {
        this.host = requireName("host", name);
        return this;
    }

    /**
     * By what name to greet the server (RFC 5321 §4.1.1.1); by default what the name service says of this machine, which takes its time where it knows nothing.
     *
     * @throws IllegalArgumentException where it is blank or has white space in it
     */
    public SmtpMailerBuilder helloName(String name) {
        this.helloName = requireName("greeting", name);
        return this;
    }

    /**
     * The server's port; by default what is usual for the {@link ConnectionSecurity}.
     *
     * @throws IllegalArgumentException where it is not in 1 to 65535
     */
    public SmtpMailerBuilder port(int number) {
        if (number < 1 || number > MAX_PORT) {
            throw new IllegalArgumentException("the port must be 1 to " + MAX_PORT);
        }
        this.port = number;
        return this;
    }

    /** How the connection is protected; by default {@link ConnectionSecurity#STARTTLS_REQUIRED}. */
    public SmtpMailerBuilder security(ConnectionSecurity wanted) {
        this.security = wanted;
        return this;
    }

    /**
     * What to log in with (RFC 4954); by default nothing.
     *
     * @throws IllegalArgumentException where one of them is empty
     */
    public SmtpMailerBuilder credentials(String user, String password) {
        if (user.isEmpty() || password.isEmpty()) {
            throw new IllegalArgumentException("user and password must not be empty");
        }
        this.credentials = new Credentials(user, password);
        return this;
    }

    /**
     * Who the mail is from, and who organizes the sessions in calendars.
     *
     * @param name the display name; may be empty
     * @throws io.naksha.sessions.common.ValidationException where the address is none, or the name is not one line
     */
    public SmtpMailerBuilder from(String address, String name) {
        this.from = new Mailbox(EmailAddress.of(address), name);
        return this;
    }

    /**
     * How long a connection may take to come about, the server to answer one command, and a block of bytes to be taken; by default 5, 10 and 10 seconds. A server
     * that stalls holds a message for one of these; one that answers each command late, for up to ten times as long. The dispatcher's lease should be at
     * least twice as long, as it is by default.
     *
     * @throws IllegalArgumentException where one is not in 1 ms to 1 h
     */
    public SmtpMailerBuilder timeouts(Duration connect, Duration read, Duration write) {
        this.timeouts = new Timeouts(connect, read, write);
        return this;
    }

    /**
     * The most connections at once, by default 4; as many again, at most, for addresses in Unicode.
     *
     * @throws IllegalArgumentException where it is less than 1
     */
    public SmtpMailerBuilder connections(int most) {
        this.pool = new PoolSettings(most, pool.idle(), pool.patience());
        return this;
    }

    /**
     * How long a connection stays open after use, by default 30 seconds; zero for one connection per message. One that the server has closed meanwhile is
     * replaced.
     *
     * @throws IllegalArgumentException where it is negative
     */
    public SmtpMailerBuilder keepOpen(Duration idle) {
        this.pool = new PoolSettings(pool.size(), idle, pool.patience());
        return this;
    }

    /**
     * How long a message waits while all connections are in use before it fails as passing; by default 5 seconds.
     *
     * @throws IllegalArgumentException where it is negative
     */
    public SmtpMailerBuilder waitForConnection(Duration most) {
        this.pool = new PoolSettings(pool.size(), pool.idle(), most);
        return this;
    }

    /** Where trusted certificates and own keys come from; by default the JVM. */
    public SmtpMailerBuilder sslContext(SSLContext context) {
        this.sockets = context.getSocketFactory();
        return this;
    }

    /** Gives the Date of messages and tells how long connections were idle; by default the system's. */
    public SmtpMailerBuilder clock(Clock wanted) {
        this.clock = wanted;
        return this;
    }

    /**
     * Makes the mailer.
     *
     * @throws IllegalStateException where host or sender is missing
     */
    public SmtpMailer build() {
        if (host == null || from == null) {
            throw new IllegalStateException("host and sender are required");
        }
        ServerSettings server = new ServerSettings(
                host,
                port == null ? security.defaultPort() : port,
                security,
                credentials,
                helloName,
                timeouts,
                sockets);
        return new SmtpMailer(server, pool, from, clock);
    }

    private static String requireName(String what, String name) {
        if (name.isEmpty() || !Texts.isSingleLine(name) || name.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("the " + what + " must be a name");
        }
        return name;
    }

    /** Names the server and hides the rest. */
    @Override
    public String toString() {
        return "SmtpMailerBuilder[" + host + "]";
    }
}
