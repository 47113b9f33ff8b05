package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.BitSet;
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
    private static final BitSet VISIBLE_ASCII = visibleAscii();

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

    // Addresses are read with every row of a list: loops cost a fraction of streams and of pieces cut out.
    private static boolean isWellFormed(String text) {
        int at = text.indexOf('@');
        return text.length() <= MAX_LENGTH
                && at > 0
                && at <= MAX_LOCAL_LENGTH
                && allMatch(text, 0, text.length(), EmailAddress::isVisible)
                && isLocalPart(text, at)
                && isDomain(text, at + 1)
                && isKeyShort(text);
    }

    private static boolean allMatch(String text, int from, int until, IntPredicate wanted) {
        for (int at = from; at < until; at += Character.charCount(text.codePointAt(at))) {
            if (!wanted.test(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocalPart(String text, int end) {
        return text.charAt(0) != '.' && text.charAt(end - 1) != '.' && !text.contains("..");
    }

    private static boolean isDomain(String text, int from) {
        int labels = 0;
        for (int start = from; start <= text.length(); labels++) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 ? text.length() : dot;
            if (!isLabel(text, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return labels > 1;
    }

    private static boolean isLabel(String text, int start, int end) {
        return end > start
                && end - start <= MAX_LABEL_LENGTH
                && text.charAt(start) != '-'
                && text.charAt(end - 1) != '-'
                && allMatch(text, start, end, EmailAddress::isLabelCharacter);
    }

    // In ASCII, which nearly all are, the key is as long as the text.
    private static boolean isKeyShort(String text) {
        return allMatch(text, 0, text.length(), character -> character < 0x80)
                || key(text).length() <= MAX_LENGTH;
    }

    private static boolean isLabelCharacter(int character) {
        return character == '-' || Character.isLetterOrDigit(character) || isMark(character);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static BitSet visibleAscii() {
        BitSet visible = new BitSet(0x80);
        visible.set('!', 0x7F);
        SPECIALS.chars().forEach(visible::clear);
        return visible;
    }

    private static boolean isVisible(int character) {
        if (character < 0x80) {
            return VISIBLE_ASCII.get(character);
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
                return !Texts.isInvisible(character);
            }
        }
    }

    /** Hides the address: personal data stays out of logs. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
