package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An update of what does not exist is refused or passed over: it makes nothing and changes nothing. */
abstract class UnknownIdRules extends Rules {
    private Consultant consultant;
    private Offering offering;
    private Session session;

    @BeforeEach
    final void insertOneOfEach() {
        consultant = newConsultant();
        offering = stored(consultant, Samples.offering(consultant));
        session = stored(consultant, Samples.session(newClient(consultant)).build());
        write(consultant, unit -> unit.webinars().insert(Samples.webinar(offering, Samples.NOW)));
    }

    @Test
    void anUnknownConsultantIsNotUpdated() {
        Consultant unknown = Samples.consultant().build();
        assertNothingChanges(unit -> unit.consultants().update(unknown));
        assertThat(Snapshot.of(storage, unknown.id()).consultant()).isEmpty();
        assertThat(find(unit -> unit.consultants().find(unknown.slug()))).isEmpty();
        write(unit -> unit.consultants().insert(unknown));
        assertThat(reread(unknown)).as("inserted after all").isEqualTo(unknown);
    }

    @Test
    void anUnknownConsultantIsNotLocked() {
        Consultant unknown = Samples.consultant().build();
        Optional<Consultant> locked = inTransaction(unit -> unit.consultants().lock(unknown.id()));
        assertThat(locked).isEmpty();
        assertThat(Snapshot.of(storage, unknown.id()).revision()).isEmpty();
    }

    @Test
    void anUnknownOfferingIsNotUpdated() {
        Offering unknown = Samples.offering(consultant);
        assertNothingChanges(unit -> unit.offerings().update(unknown));
    }

    @Test
    void anUnknownWebinarIsNotUpdated() {
        Webinar unknown = Samples.webinar(offering, Samples.NOW.plusSeconds(60));
        assertNothingChanges(unit -> unit.webinars().update(unknown));
    }

    @Test
    void anUnknownClientIsNotUpdated() {
        Client unknown = Samples.client(consultant).build();
        assertNothingChanges(unit -> unit.clients().update(unknown));
        assertThat(find(unit -> unit.clients().findByEmail(consultant.id(), unknown.email())))
                .isEmpty();
        assertThat(stored(consultant, unknown)).as("inserted after all").isEqualTo(reread(unknown));
    }

    @Test
    void anUnknownClientIsNotCounted() {
        ClientStatistics change = new ClientStatistics(1, List.of(Money.of("5.00", "EUR")));
        assertNothingChanges(unit -> unit.clients().addStatistics(consultant.id(), Map.of(unknownClient(), change)));
    }

    @Test
    void anUnknownSessionIsNotUpdated() {
        Client client =
                reread(new ClientSample(consultant.id()).id(session.clientId()).build());
        Session unknown = Samples.session(client).build();
        assertNothingChanges(unit -> unit.sessions().update(List.of(unknown)));
    }

    private void assertNothingChanges(Consumer<UnitOfWork> update) {
        Snapshot before = Snapshot.of(storage, consultant.id()).withoutRevision();
        Throwable refusal = catchThrowable(() -> write(consultant, update));
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(StorageException.class);
        }
        assertThat(Snapshot.of(storage, consultant.id()).withoutRevision()).isEqualTo(before);
    }
}
