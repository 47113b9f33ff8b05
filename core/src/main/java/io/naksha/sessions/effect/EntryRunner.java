package io.naksha.sessions.effect;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries one leased entry: reads, acts, settles. Nothing that goes wrong comes out. */
final class EntryRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EntryRunner.class);

    private final Units units;
    private final Clock clock;
    private final MeetingHandler meetings;
    private final MailHandler mails;
    private final RoomStore rooms;
    private final Failures failures;
    private final FailureWatch watch;
    private final Duration tryLength;

    /**
     * Makes a runner.
     *
     * @param tryLength how long a try may take; none begins on a lease that ends sooner
     */
    EntryRunner(
            Units units,
            Clock clock,
            MeetingHandler meetings,
            MailHandler mails,
            RoomStore rooms,
            Failures failures,
            FailureWatch watch,
            Duration tryLength) {
        this.units = units;
        this.clock = clock;
        this.meetings = meetings;
        this.mails = mails;
        this.rooms = rooms;
        this.failures = failures;
        this.watch = watch;
        this.tryLength = tryLength;
    }

    /** Tries the entry; says whether a session was changed. */
    boolean run(OutboxEntry entry) {
        Delivery.Lease lease = entry.delivery().lease();
        Instant now = clock.instant();
        if (lease == null || !lease.until().isAfter(now)) {
            return false; // it waited too long for a worker, and is another's by now
        }
        if (lease.until().isBefore(now.plus(tryLength))) {
            release(List.of(entry), now);
            return false;
        }
        Attempt attempt = new Attempt(units, entry);
        try {
            if (entry.effect() != Effect.MEETING) {
                return settle(entry, carryOutMail(entry));
            }
            Room room = room(entry);
            if (room.waits()) {
                return settle(entry, Outcome.postponed(clock.instant()));
            }
            Outcome outcome = meetings.carryOut(attempt, room.consultant(), room.subject());
            return settle(attempt.entry(), outcome);
        } catch (LeaseLostException lost) {
            return lost(entry, false);
        } catch (Throwable failure) { // an Error of a mailer or provider is its failure, not the dispatcher's
            failed(attempt.entry(), failure);
            return false;
        }
    }

    /** Gives leased entries back untried, all in one transaction. */
    void release(List<OutboxEntry> entries, Instant until) {
        try {
            units.write(unit -> {
                for (OutboxEntry entry : entries) {
                    unit.outbox().settle(entry, entry.delivery().postponed(until));
                }
                return true;
            });
        } catch (RuntimeException unsettled) { // the leases run out by themselves
            LOG.warn(
                    "{} outbox entries, the first of them {}, could not be released: {}",
                    entries.size(),
                    entries.get(0).id(),
                    Failures.describe(unsettled));
        }
    }

    private record Room(boolean waits, Consultant consultant, MeetingSubject subject) {}

    private Room room(OutboxEntry entry) {
        Instant now = clock.instant();
        return units.read(unit -> new Room(
                unit.outbox().about(entry.consultantId(), entry.target()).stream()
                        .anyMatch(entry::waitsFor),
                consultant(unit, entry),
                rooms.find(unit, entry.consultantId(), entry.target(), now).orElseThrow(EntryRunner::gone)));
    }

    private Outcome carryOutMail(OutboxEntry entry) {
        Situation situation = units.read(unit -> situation(unit, entry));
        Instant now = clock.instant();
        return situation.history().stream().anyMatch(entry::waitsFor)
                ? Outcome.postponed(now)
                : mails.carryOut(situation, now);
    }

    // What is kept about the room is read before the session: a room whose making is seen as done is then seen, too.
    private static Situation situation(UnitOfWork unit, OutboxEntry entry) {
        SessionId id = new SessionId(entry.target().id());
        List<OutboxEntry> history = unit.outbox().about(entry.consultantId(), entry.target());
        Session session = unit.sessions().find(entry.consultantId(), id).orElseThrow(EntryRunner::gone);
        var webinarId = session.details().webinarId();
        List<OutboxEntry> aboutRoom =
                webinarId == null ? history : unit.outbox().about(entry.consultantId(), Target.of(webinarId));
        Session seen = webinarId == null
                ? session
                : unit.sessions().find(entry.consultantId(), id).orElseThrow(EntryRunner::gone);
        return new Situation(
                entry,
                seen,
                consultant(unit, entry),
                unit.clients().find(entry.consultantId(), seen.clientId()).orElseThrow(EntryRunner::gone),
                history,
                aboutRoom.stream()
                        .filter(other -> other.effect() == Effect.MEETING)
                        .toList());
    }

    private static Consultant consultant(UnitOfWork unit, OutboxEntry entry) {
        return unit.consultants().find(entry.consultantId()).orElseThrow(EntryRunner::gone);
    }

    private static DeliveryException gone() {
        return DeliveryException.permanent("what the effect is about is gone", null);
    }

    private boolean settle(OutboxEntry entry, Outcome outcome) {
        try {
            return units.write(unit -> settle(unit, entry, outcome)) || outcome.wrote();
        } catch (LeaseLostException lost) {
            return lost(entry, outcome.wrote());
        }
    }

    private static boolean lost(OutboxEntry entry, boolean wrote) {
        LOG.warn("lost the lease of outbox entry {} ({}); leaving it to its new holder", entry.id(), entry.effect());
        return wrote;
    }

    private boolean settle(UnitOfWork unit, OutboxEntry entry, Outcome outcome) {
        Instant now = clock.instant();
        Outcome.Bookkeeping bookkeeping = outcome.bookkeeping();
        boolean changed = bookkeeping != null && bookkeeping.write(unit, now);
        if (!unit.outbox().settle(entry, outcome.next().of(entry.delivery(), now))) {
            throw new LeaseLostException();
        }
        if (changed) {
            units.announce(unit, entry.consultantId());
        }
        return changed;
    }

    private void failed(OutboxEntry entry, Throwable failure) {
        try {
            Thread.interrupted(); // what a closing dispatcher interrupted is settled all the same
            Delivery next = failures.after(entry.delivery(), failure, clock.instant());
            boolean held = units.write(unit -> unit.outbox().settle(entry, next));
            if (held) {
                watch.failed(entry.with(next), failure);
            }
        } catch (Throwable unsettled) { // the lease runs out and the entry is tried again
            LOG.error(
                    "outbox entry {} ({} of {}) failed with {} and could not be settled, it is tried again when its lease has run out: {}",
                    entry.id(),
                    entry.effect(),
                    entry.target(),
                    Failures.describe(failure),
                    Failures.describe(unsettled));
        }
    }
}
