package io.naksha.sessions.validation;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/** The checks behind the constraints on texts. */
final class CommandTexts {
    private static final int MAX_LINK_LENGTH = 2_000;
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private CommandTexts() {}

    static boolean isEmailText(String text) {
        return EmailAddress.isValid(text);
    }

    // Offsets such as +02:00 are refused: they have no daylight-saving rules, which a calendar needs.
    static boolean isZoneText(String text) {
        return ZONES.contains(text);
    }

    static boolean isCurrencyText(String text) {
        try {
            return Currency.getInstance(text).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    static boolean isWebLink(String text) {
        if (text.length() > MAX_LINK_LENGTH || !Texts.isSingleLine(text)) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
