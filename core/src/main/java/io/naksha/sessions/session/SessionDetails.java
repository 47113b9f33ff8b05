package io.naksha.sessions.session;

import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import org.jspecify.annotations.Nullable;

/**
 * What a session is about.
 *
 * @param title at most 250 characters
 * @param type for one client, or a seat in a webinar
 * @param platform where it takes place
 * @param offeringId what was sold; absent for a free-form session
 * @param webinarId whose seat it is; absent for a personal session
 */
public record SessionDetails(
        String title,
        SessionType type,
        Platform platform,
        @Nullable OfferingId offeringId,
        @Nullable WebinarId webinarId) {

    /** The key that a text search looks through. */
    public String titleKey() {
        return SearchText.key(title);
    }

    /** The key by which sessions sort by title. */
    public String titleSortKey() {
        return SearchText.sortKey(title);
    }

    /** The same under another title and on another platform. */
    public SessionDetails with(String otherTitle, Platform otherPlatform) {
        return new SessionDetails(otherTitle, type, otherPlatform, offeringId, webinarId);
    }

    /** The same as a seat of another webinar. */
    public SessionDetails inWebinar(WebinarId other) {
        return new SessionDetails(title, type, platform, offeringId, other);
    }

    /** Hides the title, which may name the client. */
    @Override
    public String toString() {
        return "SessionDetails[type=" + type + ", platform=" + platform + "]";
    }
}
