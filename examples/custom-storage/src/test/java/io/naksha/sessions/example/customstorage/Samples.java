package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.Profile;
import io.naksha.sessions.consultant.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What the tests of this package store. */
final class Samples {
    static final ConsultantId JANE = new ConsultantId(new UUID(0, 1));
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private Samples() {}

    static Consultant jane() {
        return jane("");
    }

    static Consultant jane(String about) {
        return new Consultant(
                JANE,
                EmailAddress.of("jane@example.org"),
                new PersonName("Jane", "Doe", "Jane Doe"),
                Slug.of("jane-doe"),
                ConsultantStatus.APPROVED,
                ZoneId.of("Europe/Berlin"),
                Money.currency("EUR"),
                BookingPolicy.CONFIRM_BY_HAND,
                new Profile(null, about),
                Stamp.created(NOW));
    }
}
