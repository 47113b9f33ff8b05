package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.Profile;
import io.naksha.sessions.consultant.Slug;
import java.time.ZoneId;
import java.util.Currency;

/** What everybody may know of a consultant. */
record PublicProfile(
        Slug slug, PersonName name, ZoneId zone, Currency currency, BookingPolicy bookingPolicy, Profile profile) {
    static PublicProfile of(Consultant consultant) {
        return new PublicProfile(
                consultant.slug(),
                consultant.name(),
                consultant.zone(),
                consultant.currency(),
                consultant.bookingPolicy(),
                consultant.profile());
    }
}
