package io.naksha.sessions.smtp;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.notification.Mailbox;
import io.naksha.sessions.spi.DeliveryException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/**
 * An address as it is sent: the domain in ASCII (RFC 3490), so that only a local part in Unicode asks for a server with SMTPUTF8.
 *
 * @param local the part before the at sign
 * @param domain the part behind
 * @param name the display name; may be empty
 */
record MailAddress(String local, String domain, String name) {
    // Java knows the mapping of 2003 alone (RFC 3490), which makes another domain of these, perhaps somebody else's
    // (UTS 46 §7).
    private static final String DEVIATIONS = "\u00df\u1e9e\u03c2";

    // RFC 6068 §2, without what some calendars take for a delimiter.
    private static final String PLAIN_IN_MAILTO = "!$'*+-._~=/";

    static MailAddress of(Mailbox mailbox) {
        EmailAddress address = mailbox.address();
        int at = address.value().lastIndexOf('@');
        String domain = address.value().substring(at + 1);
        if (domain.codePoints().anyMatch(character -> DEVIATIONS.indexOf(character) >= 0)) {
            throw noDomain();
        }
        try {
            return new MailAddress(address.value().substring(0, at), IDN.toASCII(domain), mailbox.name());
        } catch (IllegalArgumentException noDomain) {
            throw noDomain();
        }
    }

    private static DeliveryException noDomain() {
        return DeliveryException.permanent("an address has a domain that cannot be written in ASCII", null);
    }

    boolean isInternational() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(local);
    }

    InternetAddress internetAddress() {
        InternetAddress internet = new InternetAddress();
        internet.setAddress(local + "@" + domain);
        if (!name.isEmpty()) {
            setName(internet);
        }
        return internet;
    }

    private void setName(InternetAddress internet) {
        try {
            internet.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** As a calendar names a person (RFC 5545 §3.3.3). */
    String mailto() {
        StringBuilder uri = new StringBuilder("mailto:");
        for (byte octet : local.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (isPlain(character)) {
                uri.append(character);
            } else {
                uri.append(String.format("%%%02X", (int) character));
            }
        }
        return uri.append('@').append(domain).toString();
    }

    private static boolean isPlain(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN_IN_MAILTO.indexOf(character) >= 0);
    }

    /** Hides name and address: personal data stays out of logs. */
    @Override
    public String toString() {
        return "MailAddress[hidden]";
    }
}
