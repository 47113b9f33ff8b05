package io.naksha.sessions.meetings;

import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How a platform is called. A call takes at most both time-outs; an effect, a few calls: the dispatcher's lease should be longer. */
public final class CallSettings {
    /** 3 seconds to connect, 5 seconds for the whole answer, the system's clock and the JVM's certificates. */
    public static final CallSettings DEFAULTS =
            new CallSettings(Duration.ofSeconds(3), Duration.ofSeconds(5), Clock.systemUTC(), null);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Duration connectTimeout;
    private final Duration answerTimeout;
    private final Clock clock;
    private final @Nullable SSLContext sslContext;

    private CallSettings(
            Duration connectTimeout, Duration answerTimeout, Clock clock, @Nullable SSLContext sslContext) {
        this.connectTimeout = connectTimeout;
        this.answerTimeout = answerTimeout;
        this.clock = clock;
        this.sslContext = sslContext;
    }

    /**
     * How long a connection may take to come about, and from then on the whole answer to arrive.
     *
     * @throws IllegalArgumentException where one is not in 1 ms to 10 min
     */
    public CallSettings withTimeouts(Duration connect, Duration answer) {
        return new CallSettings(bounded("connect", connect), bounded("answer", answer), clock, sslContext);
    }

    /** What tells when a token ends and how long to wait. */
    public CallSettings withClock(Clock wanted) {
        return new CallSettings(connectTimeout, answerTimeout, wanted, sslContext);
    }

    /** Where trusted certificates come from. */
    public CallSettings withSslContext(SSLContext wanted) {
        return new CallSettings(connectTimeout, answerTimeout, clock, wanted);
    }

    /** How long a connection may take to come about. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** How long the whole answer may take. */
    public Duration answerTimeout() {
        return answerTimeout;
    }

    /** What tells the time. */
    public Clock clock() {
        return clock;
    }

    /** Where trusted certificates come from; absent for the JVM's. */
    public @Nullable SSLContext sslContext() {
        return sslContext;
    }

    private static Duration bounded(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the time-out for " + name + " must be 1 ms to 10 min");
        }
        return value;
    }
}
