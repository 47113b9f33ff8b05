package io.naksha.sessions.usecase;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.ConsultantUpdate;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.consultant.Profile;
import io.naksha.sessions.consultant.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Turns checked commands into consultants. */
final class ConsultantEdits {
    private ConsultantEdits() {}

    static Consultant fresh(ConsultantId id, NewConsultant command, Stamp stamp) {
        PersonName name = PersonName.of(command.firstName(), command.lastName());
        return new Consultant(
                id,
                EmailAddress.of(command.email()),
                name,
                command.slug() == null ? Slug.derive(name.display()) : Slug.of(command.slug()),
                ConsultantStatus.PENDING_APPROVAL,
                ZoneId.of(command.zone()),
                Money.currency(command.currency()),
                command.bookingPolicy(),
                new Profile(Texts.blankToNull(command.headline()), Texts.blankToNull(command.about())),
                stamp);
    }

    static Consultant withSlug(Consultant consultant, Slug slug) {
        return new Consultant(
                consultant.id(),
                consultant.email(),
                consultant.name(),
                slug,
                consultant.status(),
                consultant.zone(),
                consultant.currency(),
                consultant.bookingPolicy(),
                consultant.profile(),
                consultant.stamp());
    }

    /** The consultant after the update; the same object where nothing changes. */
    static Consultant apply(ConsultantUpdate command, Consultant consultant, Instant now) {
        PersonName name = consultant.name();
        Profile profile = consultant.profile();
        Consultant edited = new Consultant(
                consultant.id(),
                EmailAddress.of(command.email().orKeep(consultant.email().value())),
                command.firstName().changes() || command.lastName().changes()
                        ? PersonName.of(
                                command.firstName().orKeep(name.first()),
                                command.lastName().orKeep(name.last()))
                        : name,
                Slug.of(command.slug().orKeep(consultant.slug().value())),
                consultant.status(),
                ZoneId.of(command.zone().orKeep(consultant.zone().getId())),
                Money.currency(command.currency().orKeep(consultant.currency().getCurrencyCode())),
                command.bookingPolicy().orKeep(consultant.bookingPolicy()),
                new Profile(
                        Texts.blankToNull(command.headline().applyTo(profile.headline())),
                        Texts.blankToNull(command.about().applyTo(profile.about()))),
                consultant.stamp());
        return edited.equals(consultant) ? consultant : edited.withStatus(consultant.status(), now);
    }

    static Optional<Slug> readSlug(String text) {
        try {
            return Optional.of(Slug.of(text));
        } catch (ValidationException noSlug) {
            return Optional.empty();
        }
    }
}
