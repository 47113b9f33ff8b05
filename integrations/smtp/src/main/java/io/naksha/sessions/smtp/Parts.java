package io.naksha.sessions.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The parts of a message: alternatives, from plain to rich, and the invitation once more as a file for those whose mail program knows none. */
final class Parts {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Parts() {}

    /**
     * An invitation in iCalendar.
     *
     * @param method of the calendar object, which the part's type repeats (RFC 6047 §2.4)
     */
    record Calendar(String method, String text) {}

    static MimeMultipart of(String text, String html, @Nullable Calendar calendar) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative", written(text, "plain"), written(html, "html"));
        if (calendar == null) {
            return alternatives;
        }
        alternatives.addBodyPart(
                calendar(calendar, "text/calendar; charset=UTF-8; method=" + calendar.method() + "; component=VEVENT"));
        MimeBodyPart message = new MimeBodyPart();
        message.setContent(alternatives);
        return new MimeMultipart("mixed", message, file(calendar));
    }

    private static MimeBodyPart written(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(withCrLf(text), UTF_8, subtype);
        return part;
    }

    // The canonical form (RFC 2049 §4), which base64 keeps as it is.
    private static String withCrLf(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    private static MimeBodyPart file(Calendar calendar) throws MessagingException {
        MimeBodyPart file = calendar(calendar, "application/ics; name=invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        return file;
    }

    private static MimeBodyPart calendar(Calendar calendar, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] octets = calendar.text().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(octets, type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
