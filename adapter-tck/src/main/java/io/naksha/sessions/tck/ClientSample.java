package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import java.time.Instant;
import java.util.List;

/** Builds a valid client, new to any storage. */
final class ClientSample {
    private ConsultantId consultantId;
    private ClientId id = new ClientId(Samples.uuid());
    private EmailAddress email = EmailAddress.of("k" + Samples.unique() + "@example.org");
    private PersonName name = PersonName.of("Max", "Muster");
    private ContactDetails contact = ContactDetails.NONE;
    private ClientStatus status = ClientStatus.ACTIVE;
    private ClientStatistics statistics = ClientStatistics.NONE;
    private Stamp stamp = Stamp.created(Samples.NOW);

    ClientSample(ConsultantId consultantId) {
        this.consultantId = consultantId;
    }

    static ClientSample like(Client client) {
        ClientSample sample = new ClientSample(client.consultantId());
        sample.id = client.id();
        sample.email = client.email();
        sample.name = client.name();
        sample.contact = client.contact();
        sample.status = client.status();
        sample.statistics = client.statistics();
        sample.stamp = client.stamp();
        return sample;
    }

    ClientSample of(ConsultantId other) {
        consultantId = other;
        return this;
    }

    ClientSample id(ClientId other) {
        id = other;
        return this;
    }

    ClientSample email(String address) {
        email = EmailAddress.of(address);
        return this;
    }

    ClientSample name(PersonName other) {
        name = other;
        return this;
    }

    ClientSample name(String display) {
        name = new PersonName(display, display, "");
        return this;
    }

    ClientSample contact(ContactDetails other) {
        contact = other;
        return this;
    }

    ClientSample status(ClientStatus other) {
        status = other;
        return this;
    }

    ClientSample statistics(long sessions, Money... paid) {
        statistics = new ClientStatistics(sessions, List.of(paid));
        return this;
    }

    ClientSample createdAt(Instant instant) {
        stamp = Stamp.created(instant);
        return this;
    }

    ClientSample changed() {
        stamp = stamp.changed(stamp.updatedAt().plusMillis(1));
        return this;
    }

    Client build() {
        return new Client(id, consultantId, email, name, contact, status, statistics, stamp);
    }
}
