package io.naksha.sessions.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a connection failed, without the words of servers, which may name people. */
final class ConnectFailures {
    private static final int MAX_CAUSES = 20;

    private ConnectFailures() {}

    static String describe(MessagingException failure, @Nullable Refusal refusal) {
        if (failure instanceof AuthenticationFailedException) {
            return "the mail server does not accept the login" + (refusal == null ? "" : ": " + refusal.digits());
        }
        if (refusal != null) {
            return "the mail server refused the connection: " + refusal.digits();
        }
        return causes(failure).anyMatch(ConnectFailures::isAboutTls)
                ? "no secure connection to the mail server, see its certificate: " + rootName(failure)
                : "no connection to the mail server: " + rootName(failure);
    }

    /** The class of the innermost cause. */
    static String rootName(Throwable failure) {
        return causes(failure)
                .reduce((outer, inner) -> inner)
                .orElse(failure)
                .getClass()
                .getSimpleName();
    }

    private static boolean isAboutTls(Throwable cause) {
        return cause instanceof SSLException || cause instanceof CertificateException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }
}
