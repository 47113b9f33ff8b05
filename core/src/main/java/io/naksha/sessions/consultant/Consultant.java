package io.naksha.sessions.consultant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/**
 * Who sells sessions.
 *
 * @param id the consultant's id
 * @param email where mail to the consultant goes; unique among consultants by its key
 * @param name the consultant's name
 * @param slug the address of the public page; unique
 * @param status whether an administrator has approved
 * @param zone the zone in which the consultant's days, weeks and months are counted
 * @param currency what a price is in where none is named
 * @param bookingPolicy what happens to a public booking at once
 * @param profile what the public page says
 * @param stamp version and times
 */
public record Consultant(
        ConsultantId id,
        EmailAddress email,
        PersonName name,
        Slug slug,
        ConsultantStatus status,
        ZoneId zone,
        Currency currency,
        BookingPolicy bookingPolicy,
        Profile profile,
        Stamp stamp) {

    /** Whether the consultant can be booked and has a workspace. */
    @JsonIgnore
    public boolean isApproved() {
        return status == ConsultantStatus.APPROVED;
    }

    /**
     * Gives this consultant back where approved.
     *
     * @throws ConsultantNotAvailableException where not approved
     */
    public Consultant requireApproved() {
        if (!isApproved()) {
            throw new ConsultantNotAvailableException(id);
        }
        return this;
    }

    /** The same consultant in another status. */
    public Consultant withStatus(ConsultantStatus next, Instant now) {
        return new Consultant(id, email, name, slug, next, zone, currency, bookingPolicy, profile, stamp.changed(now));
    }
}
