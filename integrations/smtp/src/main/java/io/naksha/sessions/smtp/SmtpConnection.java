package io.naksha.sessions.smtp;

import io.naksha.sessions.spi.DeliveryException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection. Notes how far a message came and what the server first said against it: exceptions alone do not tell. */
final class SmtpConnection extends SMTPTransport {
    private Stage stage = Stage.SENDER;
    private @Nullable Refusal refusal;

    private enum Stage {
        SENDER("the sender"),
        RECIPIENT("the recipient"),
        CONTENT("the message"),
        HANDED_OVER("the message");

        private final String what;

        Stage(String what) {
            this.what = what;
        }
    }

    private SmtpConnection(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /**
     * Connects, secures the connection and logs in.
     *
     * @throws DeliveryException passing, whatever the cause: what is wrong with the configuration can be mended while mail waits
     */
    static SmtpConnection open(Session session, ServerSettings settings) {
        SmtpConnection connection = new SmtpConnection(session);
        Credentials credentials = settings.credentials();
        try {
            connection.connect(
                    settings.host(),
                    settings.port(),
                    credentials == null ? null : credentials.user(),
                    credentials == null ? null : credentials.password());
        } catch (MessagingException failure) {
            throw DeliveryException.passing(connection.whyNotOpen(failure, settings.security()), null);
        }
        if (credentials != null && !connection.supportsExtension("AUTH")) {
            connection.drop();
            throw DeliveryException.passing("the mail server offers no login", null);
        }
        return connection;
    }

    private String whyNotOpen(MessagingException failure, ConnectionSecurity security) {
        if (refusal == null
                && failure.getNextException() == null
                && security == ConnectionSecurity.STARTTLS_REQUIRED
                && !supportsExtension("STARTTLS")) {
            return "the mail server does not offer STARTTLS, which is required";
        }
        return ConnectFailures.describe(failure, refusal);
    }

    /**
     * Sends one message.
     *
     * @throws DeliveryException of whatever kind
     */
    void deliver(OutgoingMail mail) {
        stage = Stage.SENDER;
        refusal = null;
        if (mail.isInternational() && !supportsExtension("SMTPUTF8")) {
            throw DeliveryException.permanent("the mail server takes no addresses in Unicode (SMTPUTF8)", null);
        }
        try {
            sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | IllegalStateException failure) {
            throw whyNotSent(failure);
        }
    }

    private DeliveryException whyNotSent(Exception failure) {
        Refusal said = refusal;
        if (said != null) {
            return said(said);
        }
        String lost = "the connection to the mail server was lost: " + ConnectFailures.rootName(failure);
        return stage == Stage.HANDED_OVER
                ? DeliveryException.outcomeUnknown(lost + ", after the whole message was handed over", null)
                : DeliveryException.passing(lost, null);
    }

    private DeliveryException said(Refusal said) {
        if (said.isAboutLogin()) {
            return DeliveryException.passing("the mail server wants another login: " + said.digits(), null);
        }
        String refused = "the mail server refused " + stage.what + ": " + said.digits();
        return said.isPermanent()
                ? DeliveryException.permanent(refused, null)
                : DeliveryException.passing(refused, null);
    }

    /** Whether the connection may serve again after a failure: the server refused, and stays. */
    boolean outlivesFailure() {
        return refusal != null && !refusal.endsConnection();
    }

    /** Closes the connection, whatever comes of it. */
    void drop() {
        try {
            close();
        } catch (MessagingException ignored) {
            // Nothing was under way.
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (code >= 400 && refusal == null) {
            refusal = Refusal.of(code, getLastServerResponse());
        }
        return code;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.HANDED_OVER;
        super.finishData();
    }
}
