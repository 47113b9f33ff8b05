package io.naksha.sessions.smtp;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's reply of 400 and above, without its text, which may name people.
 *
 * @param code the reply code (RFC 5321 §4.2)
 * @param digits the code, with the enhanced status (RFC 3463) where there is one
 */
record Refusal(int code, String digits) {
    private static final Pattern STATUS =
            Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})(?!\\S).*", Pattern.DOTALL);
    /** RFC 4954 §6: what to log in with, or how, is to be mended, not the message. */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    private static final int SHUTTING_DOWN = 421;

    static Refusal of(int code, String reply) {
        Matcher matcher = STATUS.matcher(reply);
        return new Refusal(code, matcher.matches() ? code + " " + matcher.group(1) : Integer.toString(code));
    }

    boolean isPermanent() {
        return code >= 500 && !isAboutLogin();
    }

    boolean isAboutLogin() {
        return ABOUT_LOGIN.contains(code);
    }

    boolean endsConnection() {
        return code == SHUTTING_DOWN;
    }
}
