package io.naksha.sessions.offering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a consultant sells.
 *
 * @param id the offering's id
 * @param consultantId whose offering it is
 * @param title what it is called, at most 200 characters
 * @param description what it is, at most 5,000 characters
 * @param type for one client or for many
 * @param durationMinutes the length of a session, in minutes of elapsed time
 * @param price what a session or a seat costs
 * @param platforms where it can take place; never empty
 * @param capacity the seats of a webinar; absent for personal sessions
 * @param status whether it can be booked
 * @param stamp version and times
 */
public record Offering(
        OfferingId id,
        ConsultantId consultantId,
        String title,
        @Nullable String description,
        SessionType type,
        int durationMinutes,
        Money price,
        Set<Platform> platforms,
        @Nullable Integer capacity,
        Status status,
        Stamp stamp) {

    /** Whether an offering can be booked. */
    public enum Status {
        /** It can. */
        ACTIVE,
        /** It is kept for history. */
        INACTIVE
    }

    /** Orders the platforms as the enum does. */
    public Offering {
        platforms = Collections.unmodifiableSet(EnumSet.copyOf(platforms));
    }

    /** Whether it can be booked. */
    @JsonIgnore
    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** The same offering, bookable or not. */
    public Offering withStatus(Status next, Instant now) {
        return new Offering(
                id,
                consultantId,
                title,
                description,
                type,
                durationMinutes,
                price,
                platforms,
                capacity,
                next,
                stamp.changed(now));
    }
}
