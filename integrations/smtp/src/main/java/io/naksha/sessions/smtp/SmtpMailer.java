package io.naksha.sessions.smtp;

import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.notification.Mailbox;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.Mailer;
import jakarta.mail.Session;
import java.time.Clock;

/**
 * Sends mail to one SMTP server (RFC 5321), with an invitation in iCalendar where the message has one (RFC 5545, RFC 5546, RFC 6047). Safe for use by several
 * threads. To be closed by who made it, after the {@code NakshaSessions} that uses it.
 *
 * <p>The Message-ID is made from the message's deduplication key and the sender's domain, so that a message that is sent twice can be told.
 *
 * <p>Failures, as {@link DeliveryException}:
 *
 * <ul>
 *   <li>permanent: a reply of 5xx to sender, recipient or message; an address with a local part in Unicode where the server has no SMTPUTF8 (RFC 6531);
 *       an invitation with a control character in its UID or location, which is refused before the server hears of it
 *   <li>outcome unknown: the connection was lost after the whole message had been handed over
 *   <li>passing: anything else, so also a login that the server does not accept, a certificate that is not trusted and STARTTLS that is not
 *       offered: mail waits until that is mended
 * </ul>
 *
 * <p>Their messages hold reply codes, never a server's words, addresses or secrets; they have no cause. Nothing is logged here; Angus Mail's own loggers,
 * {@code org.eclipse.angus.mail}, show addresses from level FINE on.
 */
public final class SmtpMailer implements Mailer, AutoCloseable {
    private final MailWriter writer;
    private final ConnectionPool pool;
    private final ConnectionPool unicodePool;

    SmtpMailer(ServerSettings server, PoolSettings connections, Mailbox from, Clock clock) {
        Session session = server.session();
        Session unicodeSession = server.unicodeSession();
        this.writer = new MailWriter(MailAddress.of(from), clock, session, unicodeSession);
        this.pool = new ConnectionPool(() -> SmtpConnection.open(session, server), connections, clock);
        this.unicodePool = new ConnectionPool(() -> SmtpConnection.open(unicodeSession, server), connections, clock);
    }

    /** Starts from the defaults. */
    public static SmtpMailerBuilder builder() {
        return new SmtpMailerBuilder();
    }

    @Override
    public void send(MailMessage message) {
        OutgoingMail mail = writer.write(message);
        (mail.isInternational() ? unicodePool : pool).deliver(mail);
    }

    /** Closes the connections; one that is in use, as soon as it no longer is. What is sent later fails as passing. */
    @Override
    public void close() {
        pool.close();
        unicodePool.close();
    }
}
