package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.consultant.ConsultantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One consultation of one client, or one seat in a webinar.
 *
 * @param id the session's id
 * @param consultantId whose session it is
 * @param clientId who attends
 * @param details what it is about
 * @param schedule when it takes place
 * @param status where it stands
 * @param cancellation how it was called off; present exactly when CANCELLED
 * @param payment what it costs and whether it is paid
 * @param meeting what the library set up for it
 * @param notes what people wrote about it
 * @param origin how it was made
 * @param stamp version and times
 */
public record Session(
        SessionId id,
        ConsultantId consultantId,
        ClientId clientId,
        SessionDetails details,
        Schedule schedule,
        SessionStatus status,
        @Nullable Cancellation cancellation,
        Payment payment,
        Meeting meeting,
        Notes notes,
        Origin origin,
        Stamp stamp) {

    /** How a session was made. */
    public enum Origin {
        /** By the client on the public page. */
        PUBLIC_BOOKING,
        /** By the consultant. */
        MANUAL
    }

    /** What the client opens; absent while there is no room, or only one on a platform the session has left. */
    public @Nullable String meetingLink() {
        MeetingRoom room = meeting.room();
        return room == null || room.platform() != details.platform() ? null : room.link();
    }

    /** Whether the session takes its time from others: active, and not overridden. */
    @JsonIgnore
    public boolean isBlocking() {
        return status.isActive() && schedule.overlap() == OverlapPolicy.EXCLUSIVE;
    }

    /** What this session adds to its client's statistics. */
    public ClientStatistics contribution() {
        return new ClientStatistics(1, List.of(payment.counted()));
    }

    /**
     * The session in another status; this one where it has it already.
     *
     * @throws IllegalTransitionException where the status cannot follow, or needs a session that has started
     * @throws IllegalArgumentException for CANCELLED, which {@link #cancelled} gives, unless the session is so already
     */
    public Session become(SessionStatus next, Instant now) {
        if (next == status) {
            return this;
        }
        if (next == SessionStatus.CANCELLED) {
            throw new IllegalArgumentException("calling a session off takes a Cancellation");
        }
        requireTransition(next, now);
        return changed(details, schedule, next, null, payment, meeting, notes, now);
    }

    /**
     * The session called off; this one where it is already.
     *
     * @throws IllegalTransitionException where it is final in another status
     */
    public Session cancelled(Cancellation how, Instant now) {
        if (status == SessionStatus.CANCELLED) {
            return this;
        }
        requireTransition(SessionStatus.CANCELLED, now);
        return changed(details, schedule, SessionStatus.CANCELLED, how, payment, meeting, notes, now);
    }

    private void requireTransition(SessionStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw IllegalTransitionException.of(status, next, status.next());
        }
        if (!nextStatuses(now).contains(next)) {
            throw IllegalTransitionException.beforeStart(status, next);
        }
    }

    /** The statuses that may follow at this time: COMPLETED and NO_SHOW need a session that has started. */
    public Set<SessionStatus> nextStatuses(Instant now) {
        return schedule.hasStarted(now)
                ? status.next()
                : status.next().stream().filter(next -> !next.needsStart()).collect(Collectors.toUnmodifiableSet());
    }

    /** The session with another payment; this one where it is the same. Allowed in every status. */
    public Session paid(Payment next, Instant now) {
        return next.equals(payment)
                ? this
                : changed(details, schedule, status, cancellation, next, meeting, notes, now);
    }

    /** The session with other notes; this one where they are the same. Allowed in every status. */
    public Session noted(Notes next, Instant now) {
        return next.equals(notes)
                ? this
                : changed(details, schedule, status, cancellation, payment, meeting, next, now);
    }

    /**
     * The session at another time; this one where it takes place then and there already.
     *
     * @throws SessionClosedException in a final state
     */
    public Session moved(Schedule next, SessionDetails where, Instant now) {
        if (next.equals(schedule) && where.equals(details)) {
            return this;
        }
        requireOpen();
        return changed(where, next, status, cancellation, payment, meeting, notes, now);
    }

    /**
     * The session about something else; this one where it is the same.
     *
     * @throws SessionClosedException in a final state
     */
    public Session about(SessionDetails next, Instant now) {
        if (next.equals(details)) {
            return this;
        }
        requireOpen();
        return changed(next, schedule, status, cancellation, payment, meeting, notes, now);
    }

    /** The session with what the library set up, at the same version. */
    public Session withMeeting(Meeting next) {
        return new Session(
                id,
                consultantId,
                clientId,
                details,
                schedule,
                status,
                cancellation,
                payment,
                next,
                notes,
                origin,
                stamp);
    }

    /** The session with a meeting that the consultant changed, one version later. */
    public Session relinked(Meeting next, Instant now) {
        return changed(details, schedule, status, cancellation, payment, next, notes, now);
    }

    /** This session exactly one version after the other, however many changes lie between them. */
    public Session oneVersionAfter(Session before) {
        return new Session(
                id,
                consultantId,
                clientId,
                details,
                schedule,
                status,
                cancellation,
                payment,
                meeting,
                notes,
                origin,
                before.stamp.changed(stamp.updatedAt()));
    }

    /** The session for another client, at the same version; for a session that is being made. */
    public Session forClient(ClientId other) {
        return new Session(
                id,
                consultantId,
                other,
                details,
                schedule,
                status,
                cancellation,
                payment,
                meeting,
                notes,
                origin,
                stamp);
    }

    /**
     * Refuses a session in a final state.
     *
     * @throws SessionClosedException in a final state
     */
    public void requireOpen() {
        if (status.isFinal()) {
            throw new SessionClosedException(id, status);
        }
    }

    private Session changed(
            SessionDetails nextDetails,
            Schedule nextSchedule,
            SessionStatus nextStatus,
            @Nullable Cancellation nextCancellation,
            Payment nextPayment,
            Meeting nextMeeting,
            Notes nextNotes,
            Instant now) {
        return new Session(
                id,
                consultantId,
                clientId,
                nextDetails,
                nextSchedule,
                nextStatus,
                nextCancellation,
                nextPayment,
                nextMeeting,
                nextNotes,
                origin,
                stamp.changed(now));
    }
}
