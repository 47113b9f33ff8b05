package io.naksha.sessions.acceptance.outage;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads the mail that arrived. */
final class Mails {
    private Mails() {}

    /** The plain texts and invitations of all messages to each address, one after the other. */
    static Map<String, String> textByRecipient(GreenMail post) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (MimeMessage mail : post.getReceivedMessages()) {
                texts.merge(mail.getAllRecipients()[0].toString().replaceAll(".*<|>", ""), text(mail), String::concat);
            }
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return texts;
    }

    private static String read(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int number = 0; number < parts.getCount(); number++) {
                all.append(text(parts.getBodyPart(number)));
            }
            return all.toString();
        }
        return part.isMimeType("text/plain") || part.isMimeType("text/calendar") ? read(part) : "";
    }
}
