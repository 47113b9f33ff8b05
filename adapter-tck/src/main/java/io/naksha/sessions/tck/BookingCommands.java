package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.client.ContactDetails;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Commands that make clients and sessions. */
final class BookingCommands {
    private static final Instant FIRST_SLOT = Instant.parse("2031-07-01T08:00:00Z");

    private BookingCommands() {}

    static TimeSlot slot(int number, int length) {
        return TimeSlot.of(FIRST_SLOT.plusSeconds(900L * number), 15 * length);
    }

    /** Few addresses, in two spellings. */
    private static Client candidate(Model model, int who, ClientStatus status) {
        String local = "client" + who / 2;
        return Samples.client(model.consultant)
                .email((who % 2 == 0 ? local : local.toUpperCase(Locale.ROOT)) + "@example.org")
                .name(RandomData.TEXTS.get(Math.floorMod(who, RandomData.TEXTS.size())))
                .contact(new ContactDetails(null, null, who % 3 == 0 ? null : "City " + who, "Country", null))
                .status(status)
                .createdAt(model.tick())
                .build();
    }

    /** Inserts a client. */
    record InsertClient(int who, ClientStatus status) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            Client client = candidate(model, who, status);
            boolean free = model.holderOf(client.email()).isEmpty();
            assertThat(unit.clients().insert(client)).as("inserted").isEqualTo(free);
            if (free) {
                model.clients.put(client.id(), client);
            }
        }
    }

    /** How the client of a placement comes in. */
    enum Attendance {
        EXISTING,
        UNKNOWN,
        FRESH,
        BOOKER
    }

    /** Places a session. */
    record Place(Attendance attendance, int who, int slot, int length, int price, boolean overridden, int key)
            implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            Placement placement = placement(model);
            PlacementResult expected = expected(model, placement);
            assertThat(unit.place(placement)).isEqualTo(expected);
            if (!(expected instanceof PlacementResult.Placed placed)) {
                throw new Refused();
            }
            Client client = attending(model, placement);
            model.clients.put(
                    client.id(),
                    client.withStatistics(
                            client.statistics().plus(placed.session().contribution())));
            model.sessions.put(placed.session().id(), placed.session());
            placement.entries().forEach(model::put);
            if (placement.idempotency() != null) {
                model.keys.put(placement.idempotency().key(), placement.idempotency());
            }
        }

        private Placement placement(Model model) {
            Client candidate = candidate(model, who, ClientStatus.ACTIVE);
            Client known = Model.pick(model.clients.values(), who);
            Session session = session(model, candidate);
            OutboxEntry entry = Samples.entry(
                    session,
                    Effect.SESSION_CONFIRMED,
                    1,
                    Delivery.due(session.stamp().createdAt(), null));
            Placements placement = Placements.of(model.consultant, session).entries(entry);
            if (key % 3 == 0) {
                placement.key("key " + key);
            }
            Placements attended = switch (attendance) {
                case EXISTING -> placement.existing((known == null ? candidate : known).id());
                case UNKNOWN -> placement.existing(candidate.id());
                case FRESH -> placement.fresh(candidate);
                case BOOKER -> placement.booker(candidate);
            };
            return attended.build();
        }

        private Session session(Model model, Client candidate) {
            TimeSlot taken = BookingCommands.slot(slot, length);
            SessionSample sample = Samples.session(candidate)
                    .title(RandomData.TEXTS.get(Math.floorMod(slot, RandomData.TEXTS.size())))
                    .at(taken.startsAt(), 15 * length)
                    .payment(Payment.due(RandomData.PRICES.get(price), null))
                    .stamp(Stamp.created(model.tick()));
            return (overridden ? sample.overridden() : sample).build();
        }

        private static PlacementResult expected(Model model, Placement placement) {
            IdempotencyRecord record = placement.idempotency();
            IdempotencyRecord earlier = record == null ? null : model.keys.get(record.key());
            if (earlier != null) {
                return new PlacementResult.KeyUsed(earlier);
            }
            Session session = placement.session();
            List<TimeSlot> collisions = session.isBlocking() ? model.clashes(OverlapQuery.forNew(session)) : List.of();
            return collisions.isEmpty() ? expectedOf(model, placement) : new PlacementResult.Clash(collisions);
        }

        private static PlacementResult expectedOf(Model model, Placement placement) {
            Placement.Attendance how = placement.client();
            if (how instanceof Placement.Existing existing && !model.clients.containsKey(existing.id())) {
                return PlacementResult.Refusal.CLIENT_UNKNOWN;
            }
            if (how instanceof Placement.Fresh fresh) {
                Client holder = model.holderOf(fresh.candidate().email()).orElse(null);
                if (holder != null) {
                    return new PlacementResult.EmailTaken(holder.id());
                }
            }
            Client client = attending(model, placement);
            return client.status() == ClientStatus.BLOCKED && how instanceof Placement.Booker
                    ? PlacementResult.Refusal.CLIENT_BLOCKED
                    : new PlacementResult.Placed(placement.session().forClient(client.id()));
        }

        /** The client whose session it becomes, as the booking leaves it, but not counted. */
        private static Client attending(Model model, Placement placement) {
            Placement.Attendance how = placement.client();
            if (how instanceof Placement.Existing existing) {
                return Objects.requireNonNull(model.clients.get(existing.id()));
            }
            if (how instanceof Placement.Fresh fresh) {
                return fresh.candidate();
            }
            Client candidate = ((Placement.Booker) how).candidate();
            return model.holderOf(candidate.email())
                    .orElse(candidate)
                    .afterBooking(
                            candidate.contact(), placement.session().stamp().createdAt());
        }
    }
}
