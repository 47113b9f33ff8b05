package io.naksha.sessions.tck;

import io.naksha.sessions.client.ClientStatus;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.SessionStatus;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random steps: bookings on a short calendar by few clients, so that they get into each other's way. */
final class Steps {
    private static final int SLOTS = 60;
    private static final int MOST_QUARTERS = 8;
    private static final int PEOPLE = 10;
    private static final int MOST_COMMANDS = 4;

    private Steps() {}

    static Arbitrary<Step> steps() {
        Arbitrary<Step.End> ends = Arbitraries.frequency(Tuple.of(4, Step.End.COMMIT), Tuple.of(1, Step.End.ROLLBACK));
        return Combinators.combine(commands().list().ofMinSize(1).ofMaxSize(MOST_COMMANDS), ends)
                .as(Step::new);
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, clients()),
                Tuple.of(6, places()),
                Tuple.of(3, changes()),
                Tuple.of(3, moves()),
                Tuple.of(4, effects()),
                Tuple.of(2, lists()));
    }

    private static Arbitrary<Command> clients() {
        return Combinators.combine(number(PEOPLE), Arbitraries.of(ClientStatus.class))
                .as(BookingCommands.InsertClient::new);
    }

    private static Arbitrary<Command> places() {
        return Combinators.combine(
                        Arbitraries.of(BookingCommands.Attendance.class),
                        number(PEOPLE),
                        number(SLOTS),
                        Arbitraries.integers().between(1, MOST_QUARTERS),
                        number(RandomData.PRICES.size()),
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
                        number(20))
                .as(BookingCommands.Place::new);
    }

    private static Arbitrary<Command> changes() {
        Arbitrary<Command> statuses = Combinators.combine(number(SLOTS), Arbitraries.of(SessionStatus.class))
                .as(ChangeCommands.ChangeStatus::new);
        Arbitrary<Command> payments = Combinators.combine(number(SLOTS), Arbitraries.of(PaymentStatus.class))
                .as(ChangeCommands.ChangePayment::new);
        return Arbitraries.oneOf(statuses, payments);
    }

    private static Arbitrary<Command> moves() {
        return Combinators.combine(
                        number(SLOTS), number(SLOTS), Arbitraries.integers().between(1, MOST_QUARTERS))
                .as(ChangeCommands.Move::new);
    }

    private static Arbitrary<Command> effects() {
        Arbitrary<Command> leases = Arbitraries.integers().between(1, 5).map(EffectCommands.Lease::new);
        Arbitrary<Command> settlements = Combinators.combine(
                        number(SLOTS), Arbitraries.of(EffectCommands.Outcome.class))
                .as(EffectCommands.Settle::new);
        return Arbitraries.oneOf(leases, settlements);
    }

    private static Arbitrary<Command> lists() {
        Arbitrary<Long> seeds = Arbitraries.longs().between(0, 1_000_000);
        return Arbitraries.oneOf(seeds.map(ListCommands.ListSessions::new), seeds.map(ListCommands.ListClients::new));
    }

    private static Arbitrary<Integer> number(int bound) {
        return Arbitraries.integers().between(0, bound - 1);
    }
}
