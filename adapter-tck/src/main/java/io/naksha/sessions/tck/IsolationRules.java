package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With another consultant's ids every method answers as with ids that do not exist, and changes nothing. */
abstract class IsolationRules extends Rules {
    private static final Instant START = Instant.parse("2031-05-05T10:00:00Z");

    private Consultant owner;
    private Consultant intruder;
    private Offering offering;
    private Webinar webinar;
    private Client client;
    private Session session;
    private OutboxEntry entry;

    @BeforeEach
    final void insertBoth() {
        owner = newConsultant();
        intruder = newConsultant();
        offering = stored(owner, Samples.offering(owner));
        webinar = Samples.webinar(offering, START);
        client = newClient(owner);
        session = Samples.session(client).at(START, 60).seatOf(webinar.id()).build();
        entry = Samples.entry(session, Effect.MEETING, START);
        write(owner, unit -> {
            unit.webinars().insert(webinar);
            unit.sessions().insert(session);
            unit.outbox().append(List.of(entry));
        });
    }

    @Test
    void anothersRecordsAreNotFound() {
        ConsultantId id = intruder.id();
        assertThat(find(unit -> unit.offerings().find(id, offering.id()))).isEmpty();
        assertThat(find(unit -> unit.webinars().find(id, webinar.id()))).isEmpty();
        assertThat(find(unit -> unit.webinars().findScheduled(id, offering.id(), START)))
                .isEmpty();
        assertThat(find(unit -> unit.clients().find(id, client.id()))).isEmpty();
        assertThat(find(unit -> unit.clients().findByEmail(id, client.email()))).isEmpty();
        assertThat(find(unit -> unit.sessions().find(id, session.id()))).isEmpty();
        List<Session> sessions = read(unit -> unit.sessions().findAll(id, List.of(session.id())));
        assertThat(sessions).isEmpty();
        List<OutboxEntry> entries = read(unit -> unit.outbox().about(id, Target.of(session.id())));
        assertThat(entries).isEmpty();
        assertThat(find(unit -> unit.sessions().find(owner.id(), session.id()))).contains(session);
    }

    @Test
    void anothersRecordsAreNotListed() {
        ConsultantId id = intruder.id();
        PageRequest page = PageRequest.first(10).withTotal();
        assertNone(read(unit -> unit.offerings().list(id, Set.of(), page)));
        assertNone(read(unit -> unit.webinars().list(id, InstantRange.EVER, page)));
        assertNone(read(unit -> unit.clients().list(id, ClientFilter.ALL, ClientSort.NEWEST_FIRST, page)));
        for (SessionFilter filter : List.of(
                SessionFilter.ALL,
                SessionFilter.builder().clientId(client.id()).build(),
                SessionFilter.builder().offeringId(offering.id()).build(),
                SessionFilter.builder().webinarId(webinar.id()).build())) {
            assertNone(read(unit -> unit.sessions().list(id, filter, SessionSort.LATEST_FIRST, page)));
        }
        assertThat(Snapshot.of(storage, owner.id()).sessions()).hasSize(1);
    }

    private static void assertNone(Page<?> page) {
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    void anothersOfferingCannotBeUpdated() {
        Offering taken = new Offering(
                offering.id(),
                intruder.id(),
                "taken over",
                null,
                offering.type(),
                5,
                offering.price(),
                offering.platforms(),
                null,
                Offering.Status.INACTIVE,
                offering.stamp());
        assertNothingChanges(unit -> unit.offerings().update(taken));
    }

    @Test
    void anothersWebinarCannotBeUpdated() {
        Webinar taken = new Webinar(
                webinar.id(),
                intruder.id(),
                null,
                "taken over",
                webinar.platform(),
                webinar.schedule(),
                1,
                Webinar.Status.CANCELLED,
                null,
                webinar.stamp());
        assertNothingChanges(unit -> unit.webinars().update(taken));
    }

    @Test
    void anothersClientCannotBeUpdated() {
        Client taken = ClientSample.like(client)
                .of(intruder.id())
                .name("Taken Over")
                .changed()
                .build();
        assertNothingChanges(unit -> unit.clients().update(taken));
    }

    @Test
    void anothersSessionCannotBeUpdated() {
        Client own = newClient(intruder);
        Session taken = SessionSample.like(own, session)
                .of(intruder.id())
                .details(Samples.session(own).build().details())
                .status(SessionStatus.CANCELLED)
                .build();
        assertNothingChanges(unit -> unit.sessions().update(List.of(taken)));
    }

    @Test
    void anothersClientIsNotCounted() {
        ClientStatistics change = new ClientStatistics(5, List.of(Money.of("5.00", "EUR")));
        assertNothingChanges(unit -> unit.clients().addStatistics(intruder.id(), Map.of(client.id(), change)));
    }

    @Test
    void aSessionCannotBeTiedToAnothersClient() {
        Session tied = Samples.session(client).of(intruder.id()).build();
        assertThatThrownBy(() -> stored(intruder, tied)).isInstanceOf(RuntimeException.class);
        assertThat(find(unit -> unit.sessions().find(intruder.id(), tied.id()))).isEmpty();
        Session own = stored(intruder, Samples.session(newClient(intruder)).build());
        Session handedOver = own.forClient(client.id());
        assertThatThrownBy(() -> write(intruder, unit -> unit.sessions().update(List.of(handedOver))))
                .isInstanceOf(RuntimeException.class);
        assertThat(reread(own)).isEqualTo(own);
    }

    // A storage may refuse or may do nothing; neither consultant's data may be other than before.
    private void assertNothingChanges(Consumer<UnitOfWork> intrusion) {
        Snapshot before = Snapshot.of(storage, owner.id());
        Snapshot own = Snapshot.of(storage, intruder.id()).withoutRevision();
        Throwable refusal = catchThrowable(() -> write(intruder, intrusion));
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(RuntimeException.class);
        }
        assertThat(Snapshot.of(storage, owner.id())).isEqualTo(before);
        assertThat(Snapshot.of(storage, intruder.id()).withoutRevision()).isEqualTo(own);
    }
}
