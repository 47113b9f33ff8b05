package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.offering.Platform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an online session takes place, as it is known at the platform.
 *
 * @param platform whose room it is
 * @param link what the client opens
 * @param externalId the platform's own reference, needed to move or cancel; absent where the consultant gave the link by hand
 * @param startsAt the start that the platform was told last
 * @param durationMinutes the length that the platform was told last, in minutes
 */
public record MeetingRoom(
        Platform platform,
        String link,
        @Nullable String externalId,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startsAt,
        int durationMinutes) {

    /** Truncates the time to microseconds. */
    public MeetingRoom {
        startsAt = Micros.truncate(startsAt);
    }

    /** A room that the consultant looks after, outside any provider. */
    public static MeetingRoom byHand(Platform platform, String link, Schedule schedule) {
        return new MeetingRoom(platform, link, null, schedule.startsAt(), schedule.durationMinutes());
    }

    /** Whether the consultant gave the link, so that no provider is asked about it. */
    @JsonIgnore
    public boolean isByHand() {
        return externalId == null;
    }

    /** Whether the platform knows this start and length. */
    public boolean fits(Schedule schedule) {
        return startsAt.equals(schedule.startsAt()) && durationMinutes == schedule.durationMinutes();
    }
}
