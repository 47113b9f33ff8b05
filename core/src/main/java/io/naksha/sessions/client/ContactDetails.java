package io.naksha.sessions.client;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How and where a client is reached, beyond e-mail.
 *
 * @param phoneNumber as entered, at most 40 characters
 * @param company at most 150 characters
 * @param city at most 100 characters
 * @param country at most 100 characters
 * @param zone the client's own time zone
 */
public record ContactDetails(
        @Nullable String phoneNumber,
        @Nullable String company,
        @Nullable String city,
        @Nullable String country,
        @Nullable ZoneId zone) {
    /** Nothing known. */
    public static final ContactDetails NONE = new ContactDetails(null, null, null, null, null);

    /** These details, with what is absent taken from the others; overwrites nothing. */
    public ContactDetails filledFrom(ContactDetails other) {
        return new ContactDetails(
                phoneNumber != null ? phoneNumber : other.phoneNumber,
                company != null ? company : other.company,
                city != null ? city : other.city,
                country != null ? country : other.country,
                zone != null ? zone : other.zone);
    }

    /** Hides the details: personal data stays out of logs. */
    @Override
    public String toString() {
        return "ContactDetails[hidden]";
    }
}
