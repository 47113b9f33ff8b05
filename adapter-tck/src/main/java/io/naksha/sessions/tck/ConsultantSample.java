package io.naksha.sessions.tck;

import io.naksha.sessions.common.EmailAddress;
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
import java.util.Currency;

/** Builds a valid consultant, new to any storage. */
final class ConsultantSample {
    private ConsultantId id = new ConsultantId(Samples.uuid());
    private EmailAddress email = EmailAddress.of("c" + Samples.unique() + "@example.org");
    private PersonName name = PersonName.of("Jane", "Doe");
    private Slug slug = Slug.of("jane-" + Samples.unique());
    private ConsultantStatus status = ConsultantStatus.APPROVED;
    private ZoneId zone = Samples.BERLIN;
    private Currency currency = Currency.getInstance("EUR");
    private BookingPolicy policy = BookingPolicy.CONFIRM_BY_HAND;
    private Profile profile = Profile.EMPTY;
    private Stamp stamp = Stamp.created(Samples.NOW);

    static ConsultantSample like(Consultant consultant) {
        ConsultantSample sample = new ConsultantSample();
        sample.id = consultant.id();
        sample.email = consultant.email();
        sample.name = consultant.name();
        sample.slug = consultant.slug();
        sample.status = consultant.status();
        sample.zone = consultant.zone();
        sample.currency = consultant.currency();
        sample.policy = consultant.bookingPolicy();
        sample.profile = consultant.profile();
        sample.stamp = consultant.stamp();
        return sample;
    }

    ConsultantSample email(String address) {
        email = EmailAddress.of(address);
        return this;
    }

    ConsultantSample name(PersonName other) {
        name = other;
        return this;
    }

    ConsultantSample slug(String text) {
        slug = Slug.of(text);
        return this;
    }

    ConsultantSample status(ConsultantStatus other) {
        status = other;
        return this;
    }

    ConsultantSample zone(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    ConsultantSample currency(String code) {
        currency = Currency.getInstance(code);
        return this;
    }

    ConsultantSample policy(BookingPolicy other) {
        policy = other;
        return this;
    }

    ConsultantSample profile(Profile other) {
        profile = other;
        return this;
    }

    ConsultantSample createdAt(Instant instant) {
        stamp = Stamp.created(instant);
        return this;
    }

    ConsultantSample changed() {
        stamp = stamp.changed(stamp.updatedAt().plusMillis(1));
        return this;
    }

    Consultant build() {
        return new Consultant(id, email, name, slug, status, zone, currency, policy, profile, stamp);
    }
}
