package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.BookingContext;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The methods of the unit itself that a storage may do faster: writing a change set, and reading what a booking needs. */
abstract class CommandRules extends Rules {

    private Consultant consultant;
    private Offering offering;
    private Client client;

    @BeforeEach
    final void insertOffering() {
        consultant = newConsultant();
        offering = stored(consultant, Samples.offering(consultant));
        client = newClient(consultant);
    }

    @Test
    void aChangeSetIsWrittenWhole() {
        Client other = newClient(consultant);
        Session one = stored(consultant, Samples.session(client).build());
        Session two = stored(consultant, Samples.session(other).build());
        Session bystander = stored(consultant, Samples.session(other).build());
        Session oneAfter = one.become(SessionStatus.COMPLETED, one.schedule().endsAt());
        Session twoAfter = two.become(SessionStatus.NO_SHOW, two.schedule().endsAt());
        OutboxEntry entry = Samples.entry(one, Effect.SESSION_CHANGED, Samples.NOW);
        ClientStatistics paid = new ClientStatistics(0, List.of(Money.of("50.00", "EUR")));
        ClientStatistics taken = new ClientStatistics(-1, List.of(Money.of("-1", "JPY")));
        Map<ClientId, ClientStatistics> statistics = Map.of(client.id(), paid, other.id(), taken);
        write(
                consultant,
                unit -> unit.write(new ChangeSet(
                        consultant.id(),
                        List.of(new ChangeSet.Changed(one, oneAfter), new ChangeSet.Changed(two, twoAfter)),
                        statistics,
                        List.of(entry))));
        assertThat(List.of(reread(one), reread(two), reread(bystander))).containsExactly(oneAfter, twoAfter, bystander);
        assertThat(reread(client)).isEqualTo(client.withStatistics(paid));
        assertThat(reread(other)).isEqualTo(other.withStatistics(taken));
        List<OutboxEntry> entries = read(unit -> unit.outbox().about(consultant.id(), Target.of(one.id())));
        assertThat(entries).containsExactly(entry);
    }

    @Test
    void anEmptyChangeSetChangesNothing() {
        stored(consultant, Samples.session(client).build());
        Snapshot before = Snapshot.of(storage, consultant.id()).withoutRevision();
        write(consultant, unit -> unit.write(new ChangeSet(consultant.id(), List.of(), Map.of(), List.of())));
        assertThat(Snapshot.of(storage, consultant.id()).withoutRevision()).isEqualTo(before);
    }

    @Test
    void aBookingReadsConsultantOfferingAndKey() {
        Session session = stored(consultant, Samples.session(client).build());
        IdempotencyRecord record = Samples.idempotency(session, "Key");
        write(consultant, unit -> unit.idempotency().insert(record));
        assertThat(context(consultant.slug(), offering.id(), "Key"))
                .isEqualTo(new BookingContext(consultant, offering, record));
        BookingContext withoutKey = new BookingContext(consultant, offering, null);
        assertThat(context(consultant.slug(), offering.id(), null)).isEqualTo(withoutKey);
        assertThat(context(consultant.slug(), offering.id(), "key")).isEqualTo(withoutKey);
    }

    @Test
    void aBookingReadsNoOtherOperationsKey() {
        Session session = stored(consultant, Samples.session(client).build());
        IdempotencyRecord created = new IdempotencyRecord(
                consultant.id(), IdempotencyRecord.Operation.CREATE, "key", "f".repeat(64), session.id(), Samples.NOW);
        write(consultant, unit -> unit.idempotency().insert(created));
        assertThat(context(consultant.slug(), offering.id(), "key"))
                .isEqualTo(new BookingContext(consultant, offering, null));
    }

    @Test
    void aBookingReadsWhatIsMissingAsAbsent() {
        Consultant other = newConsultant();
        Offering anothers = stored(other, Samples.offering(other));
        BookingContext bare = new BookingContext(consultant, null, null);
        assertThat(context(consultant.slug(), new OfferingId(Samples.uuid()), "key"))
                .isEqualTo(bare);
        assertThat(context(consultant.slug(), anothers.id(), null)).isEqualTo(bare);
        Slug nobodys = Slug.of("nobody-" + Samples.unique());
        assertThat(find(unit -> unit.bookingContext(nobodys, offering.id(), "key")))
                .isEmpty();
    }

    private BookingContext context(Slug slug, OfferingId offeringId, @Nullable String key) {
        return find(unit -> unit.bookingContext(slug, offeringId, key)).orElseThrow();
    }
}
