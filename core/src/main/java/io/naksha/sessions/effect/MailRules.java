package io.naksha.sessions.effect;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which mails a later change has made untrue, and what calendars have been told. */
final class MailRules {
    private MailRules() {}

    static boolean isSuperseded(Situation now) {
        SessionStatus status = now.session().status();
        return switch (now.entry().effect()) {
            case BOOKING_RECEIVED -> status != SessionStatus.PENDING;
            case SESSION_CONFIRMED, INVITATION -> status != SessionStatus.CONFIRMED;
            case SESSION_CHANGED ->
                !status.isActive() || now.isFollowedBy(Effect.SESSION_CHANGED, Effect.SESSION_CANCELLED);
            case NEW_BOOKING -> !status.isActive();
            case LINK_READY ->
                status != SessionStatus.CONFIRMED || now.session().meetingLink() == null;
            case INVITATION_CANCELLED -> now.session().meeting().invitation() == null || !wasRequested(now);
            case SESSION_CANCELLED, CANCELLED_BY_CLIENT, MEETING -> false;
        };
    }

    /** Whether the recipient's calendar may hold the session. What is kept no longer counts as sent. */
    static boolean wasRequested(Situation now) {
        List<OutboxEntry> requests = now.history().stream()
                .filter(other -> other.sharesStreamWith(now.entry()) && isRequest(other.effect()))
                .toList();
        Optional<Instant> confirmedAt = now.history().stream()
                .filter(other -> other.effect() == Effect.SESSION_CONFIRMED)
                .map(OutboxEntry::createdAt)
                .findFirst();
        return requests.isEmpty()
                || requests.stream().anyMatch(request -> wasTried(request) && !endedBefore(request, confirmedAt));
    }

    private static boolean isRequest(Effect effect) {
        return switch (effect) {
            case SESSION_CONFIRMED, SESSION_CHANGED, LINK_READY, NEW_BOOKING, INVITATION -> true;
            case MEETING, BOOKING_RECEIVED, SESSION_CANCELLED, CANCELLED_BY_CLIENT, INVITATION_CANCELLED -> false;
        };
    }

    private static boolean wasTried(OutboxEntry request) {
        Delivery delivery = request.delivery();
        return delivery.state() == OutboxState.DONE || delivery.lastError() != null;
    }

    // A mail that went while the session was PENDING asked no calendar for anything.
    private static boolean endedBefore(OutboxEntry request, Optional<Instant> confirmedAt) {
        Instant endedAt = request.delivery().endedAt();
        return endedAt != null && confirmedAt.filter(endedAt::isBefore).isPresent();
    }
}
