package io.naksha.sessions.effect;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings the online room to what it ought to be at the time of the try, whatever it was that called for it: repeating a try, or trying late, does
 * no harm.
 */
final class MeetingHandler {
    private final Units units;
    private final Providers providers;
    private final RoomStore store;
    private final Clock clock;

    MeetingHandler(Units units, Providers providers, RoomStore store, Clock clock) {
        this.units = units;
        this.providers = providers;
        this.store = store;
        this.clock = clock;
    }

    Outcome carryOut(OutboxEntry entry, Consultant consultant, MeetingSubject subject) {
        boolean mayHaveActed = entry.delivery().wasTried() && !subject.isByHand();
        if (subject.isSettled() && !(mayHaveActed && subject.wish() != MeetingSubject.Wish.AS_IT_IS)) {
            return subject.wish() == MeetingSubject.Wish.ROOM ? Outcome.done(false) : Outcome.SUPERSEDED;
        }
        Host host = new Host(entry, consultant.email());
        MeetingRoom room = subject.room();
        if (room == null) {
            return subject.wish() == MeetingSubject.Wish.ROOM ? create(host, subject) : undoCreation(host, subject);
        }
        if (subject.wish() == MeetingSubject.Wish.ROOM && subject.isInPlace(room)) {
            return move(host, subject, room);
        }
        return cancel(host, subject, room);
    }

    private Outcome create(Host host, MeetingSubject subject) {
        MeetingRoom made = providers.of(subject.platform()).create(host.request(subject, subject.platform()));
        return stored(host, subject, made);
    }

    // A try that failed may have made a room whose name nobody learned. The platform gives the same one for the same
    // key.
    private Outcome undoCreation(Host host, MeetingSubject subject) {
        MeetingRequest request = host.request(subject, subject.platform());
        MeetingLinkProvider provider = providers.of(subject.platform());
        provider.cancel(provider.create(request), request);
        return Outcome.done(false);
    }

    private Outcome move(Host host, MeetingSubject subject, MeetingRoom room) {
        MeetingRoom moved = providers.of(room.platform()).move(room, host.request(subject, room.platform()));
        return stored(host, subject, moved);
    }

    private Outcome cancel(Host host, MeetingSubject subject, MeetingRoom room) {
        if (!room.isByHand()) {
            providers.of(room.platform()).cancel(room, host.request(subject, room.platform()));
        }
        if (!write(host, subject, null)) {
            return Outcome.postponed(clock.instant());
        }
        boolean moves = subject.wish() == MeetingSubject.Wish.ROOM && providers.serve(subject.platform());
        return moves ? create(host, subject.withRoom(null)) : Outcome.done(true);
    }

    private Outcome stored(Host host, MeetingSubject subject, MeetingRoom room) {
        if (write(host, subject, room)) {
            return Outcome.done(true);
        }
        discard(host, subject, room);
        return Outcome.postponed(clock.instant());
    }

    private boolean write(Host host, MeetingSubject subject, @Nullable MeetingRoom room) {
        Instant now = clock.instant();
        return units.write(unit -> {
            boolean wrote = store.write(unit, host.entry(), subject, room, now);
            if (wrote) {
                units.announce(unit, subject.consultantId());
            }
            return wrote;
        });
    }

    // Another room was stored while this one was in the making, by hand or by another dispatcher.
    private void discard(Host host, MeetingSubject subject, MeetingRoom room) {
        Instant now = clock.instant();
        boolean kept = units.read(unit -> store.find(unit, subject.consultantId(), subject.target(), now)
                .filter(current -> isSame(current.room(), room))
                .isPresent());
        if (!kept && !room.isByHand()) {
            providers.of(room.platform()).cancel(room, host.request(subject, room.platform()));
        }
    }

    private static boolean isSame(@Nullable MeetingRoom one, MeetingRoom other) {
        return one != null
                && one.platform() == other.platform()
                && Objects.equals(one.externalId(), other.externalId());
    }

    private record Host(OutboxEntry entry, EmailAddress address) {
        MeetingRequest request(MeetingSubject subject, Platform platform) {
            return new MeetingRequest(
                    entry.deduplicationKey(),
                    entry.consultantId(),
                    address,
                    entry.target().id(),
                    platform,
                    subject.title(),
                    subject.schedule());
        }
    }
}
