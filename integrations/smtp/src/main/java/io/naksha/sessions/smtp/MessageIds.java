package io.naksha.sessions.smtp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes the Message-ID (RFC 5322 §3.6.4): the same for each try of a message. */
final class MessageIds {
    /** What stands in a Message-ID as it is; every key of the library's own does. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_-]{1,128}");

    private MessageIds() {}

    static String of(String deduplicationKey, String domain) {
        boolean plain = PLAIN.matcher(deduplicationKey).matches();
        return "<" + (plain ? deduplicationKey : digest(deduplicationKey)) + "@" + domain + ">";
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
