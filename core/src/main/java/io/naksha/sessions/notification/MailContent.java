package io.naksha.sessions.notification;

/**
 * A mail as it reads.
 *
 * @param subject one line without control characters, at most {@value #MAX_SUBJECT_LENGTH} characters
 * @param text the plain text
 * @param html the HTML document
 */
public record MailContent(String subject, String text, String html) {
    /** The most characters of a subject; a longer one is cut. */
    public static final int MAX_SUBJECT_LENGTH = 200;

    /** Brings the subject on one line. */
    public MailContent {
        subject = MailText.cut(MailText.line(subject), MAX_SUBJECT_LENGTH);
    }

    /** Hides the mail: personal data stays out of logs. */
    @Override
    public String toString() {
        return "MailContent[hidden]";
    }
}
