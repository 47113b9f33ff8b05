package io.naksha.sessions.smtp;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Where the mail server is and how it is spoken to. */
record ServerSettings(
        String host,
        int port,
        ConnectionSecurity security,
        @Nullable Credentials credentials,
        @Nullable String helloName,
        Timeouts timeouts,
        @Nullable SSLSocketFactory sockets) {

    /** For ordinary addresses. */
    Session session() {
        return Session.getInstance(properties());
    }

    /** For addresses in Unicode (RFC 6531): commands and headers are in UTF-8. */
    Session unicodeSession() {
        Properties properties = properties();
        properties.put("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis(timeouts.connect()));
        properties.put("mail.smtp.timeout", millis(timeouts.read()));
        properties.put("mail.smtp.writetimeout", millis(timeouts.write()));
        properties.put("mail.smtp.quitwait", "false");
        // A connection is tried with RSET before its next use, which also clears what a refused message left behind.
        properties.put("mail.smtp.userset", "true");
        if (helloName != null) {
            properties.put("mail.smtp.localhost", helloName);
        }
        secure(properties);
        return properties;
    }

    private void secure(Properties properties) {
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (sockets != null) {
            properties.put("mail.smtp.ssl.socketFactory", sockets);
        }
        switch (security) {
            case NONE -> {}
            case STARTTLS_REQUIRED -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT_TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
