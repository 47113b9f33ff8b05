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

    Outcome carryOut(Attempt attempt, Consultant consultant, MeetingSubject subject) {
        Host host = new Host(attempt, consultant.email());
        Platform unanswered = host.entry().delivery().asked();
        boolean mayHaveActed = unanswered != null && subject.mayUse(unanswered);
        if (unanswered != null && !mayHaveActed) {
            takeAway(host, subject, unanswered);
        }
        boolean again = mayHaveActed && subject.wish() == MeetingSubject.Wish.ROOM;
        if (subject.isSettled() && !again) {
            return subject.wish() == MeetingSubject.Wish.ROOM ? Outcome.done(false) : Outcome.SUPERSEDED;
        }
        MeetingRoom room = subject.room();
        if (room == null) {
            return create(host, subject);
        }
        if (subject.wish() == MeetingSubject.Wish.ROOM && subject.isInPlace(room)) {
            return move(host, subject, room);
        }
        return cancel(host, subject, room);
    }

    // Only the platform can name a room whose making was never answered, if it knows the key again.
    private void takeAway(Host host, MeetingSubject subject, Platform platform) {
        MeetingRequest request = host.request(subject, platform);
        MeetingLinkProvider provider = providers.of(platform);
        provider.cancel(provider.create(request), request);
        host.attempt().forget();
    }

    private Outcome create(Host host, MeetingSubject subject) {
        Platform platform = subject.platform();
        MeetingLinkProvider provider = providers.of(platform);
        MeetingRequest request = host.request(subject, platform);
        return stored(host, subject, host.attempt().ask(platform, () -> provider.create(request)));
    }

    private Outcome move(Host host, MeetingSubject subject, MeetingRoom room) {
        MeetingLinkProvider provider = providers.of(room.platform());
        MeetingRequest request = host.request(subject, room.platform());
        return stored(host, subject, host.attempt().ask(room.platform(), () -> provider.move(room, request)));
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
        host.attempt().forget();
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

    private record Host(Attempt attempt, EmailAddress address) {
        OutboxEntry entry() {
            return attempt.entry();
        }

        MeetingRequest request(MeetingSubject subject, Platform platform) {
            return new MeetingRequest(
                    entry().deduplicationKey(),
                    entry().consultantId(),
                    address,
                    entry().target().id(),
                    platform,
                    subject.title(),
                    subject.schedule());
        }
    }
}
