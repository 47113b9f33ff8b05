package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Commands that change sessions; each picks one by a number. */
final class ChangeCommands {
    private static final Instant LATER = Instant.parse("2032-01-01T00:00:00Z");

    private ChangeCommands() {}

    /** Writes a changed session, what that counts, and an effect. */
    private static void write(UnitOfWork unit, Model model, Session before, Session after, Effect effect) {
        ClientStatistics difference = after.contribution().minus(before.contribution());
        OutboxEntry entry = Samples.entry(after, effect, after.stamp().version(), Delivery.due(model.tick(), null));
        unit.write(new ChangeSet(
                model.consultant.id(),
                List.of(new ChangeSet.Changed(before, after)),
                Map.of(after.clientId(), difference),
                List.of(entry)));
        model.sessions.put(after.id(), after);
        model.count(after.clientId(), difference);
        model.put(entry);
    }

    /** Reads a session under the lock; it has to be as the model has it. */
    private static Session read(UnitOfWork unit, Session known) {
        assertThat(unit.sessions().find(known.consultantId(), known.id())).contains(known);
        return known;
    }

    /** Gives a session another status where it can follow. */
    record ChangeStatus(int session, SessionStatus next) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            Session known = Model.pick(model.sessions.values(), session);
            if (known == null || !known.status().canBecome(next)) {
                return;
            }
            Session before = read(unit, known);
            Session after = next == SessionStatus.CANCELLED
                    ? before.cancelled(new Cancellation(Cancellation.Party.CONSULTANT, "why", LATER), LATER)
                    : before.become(next, LATER);
            write(unit, model, before, after, Effect.SESSION_CHANGED);
        }
    }

    /** Gives a payment another status where it can follow. */
    record ChangePayment(int session, PaymentStatus next) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            Session known = Model.pick(model.sessions.values(), session);
            if (known == null || !known.payment().status().canBecome(next)) {
                return;
            }
            Session before = read(unit, known);
            write(unit, model, before, before.paid(before.payment().become(next, LATER), LATER), Effect.MEETING);
        }
    }

    /** Moves a session to another slot where that is free. */
    record Move(int session, int slot, int length) implements Command {
        @Override
        public void run(UnitOfWork unit, Model model) {
            Session before = Model.pick(model.sessions.values(), session);
            if (before == null || before.status().isFinal()) {
                return;
            }
            TimeSlot wanted = BookingCommands.slot(slot, length);
            OverlapQuery query = OverlapQuery.forMoved(before.id(), wanted, null);
            List<TimeSlot> clashes = unit.sessions().clashes(model.consultant.id(), query);
            assertThat(clashes).as("clashes").isEqualTo(model.clashes(query));
            if (before.isBlocking() && !clashes.isEmpty()) {
                throw new Refused();
            }
            Schedule next = Schedule.of(
                    wanted.startsAt().atZone(Samples.BERLIN),
                    15 * length,
                    before.schedule().overlap());
            Session moved = before.moved(next, before.details(), LATER);
            write(unit, model, before, moved, Effect.SESSION_CHANGED);
        }
    }
}
