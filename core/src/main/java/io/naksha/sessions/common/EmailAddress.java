package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address (RFC 5321 §4.5.3.1 for the lengths, RFC 6531 for Unicode): kept as it was given but for surrounding white space,
 * since that is where mail goes, and compared by its {@link #key()}.
 *
 * <p>Quoted local parts, comments and address literals are refused; so are white space, control and invisible characters.
 *
 * @param value at most 254 characters, and no more in its key, which can be longer: {@code İ} becomes two
 */
public record EmailAddress(@JsonValue String value) {
    /** The most characters of an address. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;
    private static final int MAX_LABEL_LENGTH = 63;
    private static final String SPECIALS = "\"(),:;<>[\\]";

    /** Trims, then refuses what is not an address. */
    public EmailAddress {
        value = value.strip();
        if (!isWellFormed(value)) {
            throw ValidationException.of("email", "email", "must be an e-mail address");
        }
    }

    /**
     * Reads an address.
     *
     * @throws ValidationException where the text is not an address
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    /** Whether {@link #of} would take the text. Linear in its length. */
    public static boolean isValid(@Nullable String text) {
        return text != null && isWellFormed(text.strip());
    }

    /**
     * What two addresses have in common when they are taken for one: NFC, in lower case by {@link Locale#ROOT}. A domain in Unicode
     * stays in Unicode.
     */
    public String key() {
        return key(value);
    }

    private static String key(String text) {
        return nfc(nfc(text).toLowerCase(Locale.ROOT));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isWellFormed(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= MAX_LENGTH
                && at > 0
                && at <= MAX_LOCAL_LENGTH
                && allMatch(text, EmailAddress::isVisible)
                && isLocalPart(text.substring(0, at))
                && isDomain(text.substring(at + 1))
                && key(text).length() <= MAX_LENGTH;
    }

    // Addresses are read with every row of a list: a loop costs a fraction of a stream.
    private static boolean allMatch(String text, IntPredicate wanted) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!wanted.test(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocalPart(String local) {
        return !local.startsWith(".") && !local.endsWith(".") && !local.contains("..") && local.indexOf('@') < 0;
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.isEmpty()
                    || label.length() > MAX_LABEL_LENGTH
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !allMatch(label, EmailAddress::isLabelCharacter)) {
                return false;
            }
        }
        return labels.length > 1;
    }

    private static boolean isLabelCharacter(int character) {
        return character == '-' || Character.isLetterOrDigit(character) || isMark(character);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isVisible(int character) {
        if (character > ' ' && character < 0x7F) {
            return SPECIALS.indexOf(character) < 0;
        }
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                return false;
            }
            default -> {
                return SPECIALS.indexOf(character) < 0 && !Texts.isInvisible(character);
            }
        }
    }

    /** Hides the address: personal data stays out of logs. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
