package io.naksha.sessions.usecase;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ClientUpdate;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Change;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Fingerprint;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.consultant.ConsultantId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Turns checked commands into clients. */
final class ClientEdits {
    private ClientEdits() {}

    /** The same for two commands that mean the same person with the same details, however they are written. */
    static String fingerprint(NewClient command) {
        return Fingerprint.of(
                EmailAddress.of(command.email()).key(),
                name(command.firstName(), command.lastName(), command.displayName()),
                contact(command));
    }

    static Client fresh(ClientId id, ConsultantId consultantId, NewClient command, Instant now) {
        return new Client(
                id,
                consultantId,
                EmailAddress.of(command.email()),
                name(command.firstName(), command.lastName(), command.displayName()),
                contact(command),
                ClientStatus.ACTIVE,
                ClientStatistics.NONE,
                Stamp.created(now));
    }

    private static ContactDetails contact(NewClient command) {
        return new ContactDetails(
                Texts.blankToNull(command.phoneNumber()),
                Texts.blankToNull(command.company()),
                Texts.blankToNull(command.city()),
                Texts.blankToNull(command.country()),
                zone(command.zone()));
    }

    /** The client after the update; the same object where nothing changes. */
    static Client apply(ClientUpdate command, Client client, Instant now) {
        EmailAddress email = command.email().changes()
                ? EmailAddress.of(command.email().orKeep(client.email().value()))
                : client.email();
        PersonName name = rename(command, client.name());
        ContactDetails contact = contact(command, client.contact());
        boolean same = email.equals(client.email()) && name.equals(client.name()) && contact.equals(client.contact());
        return same
                ? client
                : new Client(
                        client.id(),
                        client.consultantId(),
                        email,
                        name,
                        contact,
                        client.status(),
                        client.statistics(),
                        client.stamp().changed(now));
    }

    // A display name that was made from first and last name follows them; one that was chosen stays.
    private static PersonName rename(ClientUpdate command, PersonName name) {
        String first = command.firstName().orKeep(name.first());
        String last = command.lastName().orKeep(name.last());
        boolean derived = name.equals(PersonName.of(name.first(), name.last()));
        String display = command.displayName().applyTo(derived ? null : name.display());
        return name(first, last, display);
    }

    private static ContactDetails contact(ClientUpdate command, ContactDetails contact) {
        return new ContactDetails(
                text(command.phoneNumber(), contact.phoneNumber()),
                text(command.company(), contact.company()),
                text(command.city(), contact.city()),
                text(command.country(), contact.country()),
                command.zone().changes() ? zone(command.zone().value()) : contact.zone());
    }

    private static @Nullable String text(Change<String> change, @Nullable String current) {
        return Texts.blankToNull(change.applyTo(current));
    }

    private static PersonName name(String first, String last, @Nullable String display) {
        PersonName plain = PersonName.of(first, last);
        String chosen = Texts.blankToNull(display);
        return chosen == null ? plain : new PersonName(chosen, plain.first(), plain.last());
    }

    private static @Nullable ZoneId zone(@Nullable String zone) {
        return zone == null ? null : ZoneId.of(zone);
    }
}
