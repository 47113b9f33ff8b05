package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.PlacementResult;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Placing a session writes everything that belongs to it, or nothing. */
abstract class PlacementRules extends PlacingRules {
    private static final Instant TEN = Instant.parse("2031-05-05T10:00:00Z");

    private Consultant consultant;
    private Client client;
    private Offering offering;

    @BeforeEach
    final void insertClient() {
        consultant = newConsultant();
        client = newClient(consultant);
        offering = stored(consultant, Samples.offering(consultant));
    }

    @Test
    void aPlacedSessionIsWrittenWithEverythingThatBelongsToIt() {
        Session session = Samples.session(client)
                .at(TEN, 60)
                .paid(Money.of("5.50", "USD"))
                .build();
        Delivery.Lease lease = new Delivery.Lease(Samples.uuid(), Samples.NOW.plusSeconds(30));
        OutboxEntry meeting = Samples.entry(session, Effect.MEETING, 1, Delivery.due(Samples.NOW, lease));
        OutboxEntry mail = Samples.entry(session, Effect.NEW_BOOKING, Samples.NOW);
        PlacementResult.Placed placed = placed(Placements.of(consultant, session)
                .offering(offering)
                .key("key")
                .entries(meeting, mail)
                .build());
        Client counted = client.withStatistics(new ClientStatistics(1, List.of(Money.of("5.50", "USD"))));
        assertThat(placed).isEqualTo(new PlacementResult.Placed(session));
        assertThat(reread(session)).isEqualTo(session);
        assertThat(reread(client)).isEqualTo(counted);
        List<OutboxEntry> entries = read(unit -> unit.outbox().about(consultant.id(), Target.of(session.id())));
        assertThat(entries).containsExactly(meeting, mail);
        assertThat(find(unit -> unit.idempotency().find(consultant.id(), IdempotencyRecord.Operation.BOOK, "key")))
                .contains(Samples.idempotency(session, "key"));
    }

    @Test
    void placingRaisesTheRevision() {
        long revision = revision(consultant);
        placed(Placements.of(consultant, Samples.session(client).build()).build());
        assertThat(revision(consultant)).isGreaterThan(revision);
    }

    @Test
    void aFreshClientIsInsertedWithTheSession() {
        Client fresh = Samples.client(consultant).name("Fresh").build();
        Session session = Samples.session(client).at(TEN, 60).build();
        PlacementResult.Placed placed =
                placed(Placements.of(consultant, session).fresh(fresh).build());
        Client counted = fresh.withStatistics(new ClientStatistics(1, List.of()));
        assertThat(placed).isEqualTo(new PlacementResult.Placed(session.forClient(fresh.id())));
        assertThat(reread(session)).isEqualTo(placed.session());
        assertThat(reread(fresh)).isEqualTo(counted);
        assertThat(reread(client)).isEqualTo(client);
    }

    @Test
    void aFreshClientWithATakenAddressIsRefused() {
        Client fresh = Samples.client(consultant)
                .email(client.email().value().toUpperCase(Locale.ROOT))
                .build();
        Session session = Samples.session(client).at(TEN, 60).build();
        assertThat(refused(
                        consultant,
                        Placements.of(consultant, session).fresh(fresh).key("k").build()))
                .isEqualTo(new PlacementResult.EmailTaken(client.id()));
        assertKeyIsFree("k");
    }

    @Test
    void aClientTheConsultantDoesNotHaveIsRefused() {
        Session session = Samples.session(client).at(TEN, 60).build();
        Client anothers = newClient(newConsultant());
        for (Placements placement : List.of(
                Placements.of(consultant, session).existing(unknownClient()),
                Placements.of(consultant, session).existing(anothers.id()))) {
            OutboxEntry entry = Samples.entry(session, Effect.MEETING, Samples.NOW);
            assertThat(refused(consultant, placement.entries(entry).key("k").build()))
                    .isEqualTo(PlacementResult.Refusal.CLIENT_UNKNOWN);
            assertKeyIsFree("k");
        }
    }

    @Test
    void aTakenSlotIsRefused() {
        stored(consultant, Samples.session(client).at(TEN, 60).build());
        stored(
                consultant,
                Samples.session(client).at(TEN.plusSeconds(3_600), 60).build());
        Session session = Samples.session(client).at(TEN.plusSeconds(1_800), 60).build();
        OutboxEntry entry = Samples.entry(session, Effect.MEETING, Samples.NOW);
        Client fresh = Samples.client(consultant).build();
        for (Placements placement : List.of(
                Placements.of(consultant, session),
                Placements.of(consultant, session).fresh(fresh),
                Placements.of(consultant, session).booker(fresh))) {
            assertThat(refused(consultant, placement.entries(entry).key("k").build()))
                    .isEqualTo(new PlacementResult.Clash(
                            List.of(TimeSlot.of(TEN, 60), TimeSlot.of(TEN.plusSeconds(3_600), 60))));
            assertKeyIsFree("k");
        }
    }

    @Test
    void whatDoesNotBlockIsPlacedInATakenSlot() {
        Webinar webinar = Samples.webinar(offering, TEN);
        write(consultant, unit -> unit.webinars().insert(webinar));
        stored(
                consultant,
                Samples.session(client).at(TEN, 90).seatOf(webinar.id()).build());
        for (Session session : List.of(
                Samples.session(client).at(TEN, 60).overridden().build(),
                Samples.session(client)
                        .at(TEN, 60)
                        .status(SessionStatus.COMPLETED)
                        .build(),
                Samples.session(client).at(TEN, 90).seatOf(webinar.id()).build(),
                Samples.session(client).at(TEN.plusSeconds(5_400), 60).build())) {
            assertThat(placed(Placements.of(consultant, session).build()).session())
                    .isEqualTo(session);
        }
    }

    @Test
    void aUsedKeyIsToldBeforeTheClashItMade() {
        Session session = Samples.session(client).at(TEN, 60).build();
        placed(Placements.of(consultant, session).key("same").build());
        Session again = Samples.session(client).at(TEN, 60).build();
        assertThat(refused(
                        consultant, Placements.of(consultant, again).key("same").build()))
                .isEqualTo(new PlacementResult.KeyUsed(Samples.idempotency(session, "same")));
        assertThat(refused(
                        consultant, Placements.of(consultant, again).key("SAME").build()))
                .isInstanceOf(PlacementResult.Clash.class);
    }

    @Test
    void aConsultantWhoChangedMakesThePlacementOutdated() {
        Session session = Samples.session(client).at(TEN, 60).build();
        Consultant changed = ConsultantSample.like(consultant).changed().build();
        write(consultant, unit -> unit.consultants().update(changed));
        assertThat(refused(consultant, Placements.of(consultant, session).build()))
                .isEqualTo(PlacementResult.Refusal.OUTDATED);
        placed(Placements.of(changed, session).build());
        Consultant unknown = Samples.consultant().build();
        assertThat(refused(
                        unknown,
                        Placements.of(
                                        unknown,
                                        Samples.session(client).of(unknown.id()).build())
                                .build()))
                .isEqualTo(PlacementResult.Refusal.OUTDATED);
    }

    @Test
    void anOfferingThatChangedMakesThePlacementOutdated() {
        Session session = Samples.session(client).at(TEN, 60).build();
        Offering changed = offering.withStatus(Offering.Status.INACTIVE, Samples.NOW.plusSeconds(1));
        write(consultant, unit -> unit.offerings().update(changed));
        Offering unknown = new Offering(
                new OfferingId(Samples.uuid()),
                consultant.id(),
                offering.title(),
                null,
                offering.type(),
                60,
                offering.price(),
                offering.platforms(),
                null,
                Offering.Status.ACTIVE,
                offering.stamp());
        for (Offering read : List.of(offering, unknown)) {
            assertThat(refused(
                            consultant,
                            Placements.of(consultant, session).offering(read).build()))
                    .isEqualTo(PlacementResult.Refusal.OUTDATED);
        }
        placed(Placements.of(consultant, session).offering(changed).build());
    }

    private void assertKeyIsFree(String key) {
        assertThat(find(unit -> unit.idempotency().find(consultant.id(), IdempotencyRecord.Operation.BOOK, key)))
                .isEmpty();
    }
}
