package io.naksha.sessions.smtp;

import io.naksha.sessions.spi.DeliveryException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bounded number of connections, kept open for a while after use. */
final class ConnectionPool implements AutoCloseable {
    private final Supplier<SmtpConnection> opener;
    private final PoolSettings settings;
    private final Clock clock;
    private final Semaphore permits;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    private record Idle(SmtpConnection connection, Instant since) {}

    ConnectionPool(Supplier<SmtpConnection> opener, PoolSettings settings, Clock clock) {
        this.opener = opener;
        this.settings = settings;
        this.clock = clock;
        this.permits = new Semaphore(settings.size(), true);
    }

    void deliver(OutgoingMail mail) {
        acquire();
        try {
            deliver(mail, connection());
        } finally {
            permits.release();
        }
    }

    private void deliver(OutgoingMail mail, SmtpConnection connection) {
        boolean reusable = false;
        try {
            connection.deliver(mail);
            reusable = true;
        } catch (DeliveryException failure) {
            reusable = connection.outlivesFailure();
            throw failure;
        } finally {
            if (!reusable || !keep(connection)) {
                connection.drop();
            }
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw DeliveryException.passing("all connections to the mail server are busy", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DeliveryException.passing("interrupted while waiting for a connection to the mail server", null);
        }
    }

    private SmtpConnection connection() {
        for (Idle kept = take(); kept != null; kept = take()) {
            boolean fresh = clock.instant().isBefore(kept.since().plus(settings.idle()));
            if (fresh && kept.connection().isConnected()) {
                return kept.connection();
            }
            kept.connection().drop();
        }
        return opener.get();
    }

    /** The one used last: those that a quiet time leaves over grow old together. */
    private synchronized @Nullable Idle take() {
        if (closed) {
            throw DeliveryException.passing("the mailer is closed", null);
        }
        return idle.pollLast();
    }

    private synchronized boolean keep(SmtpConnection connection) {
        if (closed || settings.idle().isZero()) {
            return false;
        }
        idle.addLast(new Idle(connection, clock.instant()));
        return true;
    }

    @Override
    public void close() {
        drain().forEach(kept -> kept.connection().drop());
    }

    private synchronized Deque<Idle> drain() {
        closed = true;
        Deque<Idle> rest = new ArrayDeque<>(idle);
        idle.clear();
        return rest;
    }
}
