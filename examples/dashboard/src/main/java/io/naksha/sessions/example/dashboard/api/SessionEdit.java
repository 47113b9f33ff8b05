package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.OverlapPolicy;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SessionUpdate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a PUT changes about a session: the fields that its body names.
 *
 * @param details the fields that an update takes
 * @param time another time; absent to leave it
 * @param outcome status and payment
 */
record SessionEdit(SessionUpdate details, @Nullable Time time, Outcome outcome) {
    /**
     * Another time; what is absent stays as it is.
     *
     * @param start when it is to start
     * @param durationMinutes how long it is to take
     * @param overlap whether it may share its time
     */
    record Time(
            @Nullable LocalStart start,
            @Nullable Integer durationMinutes,
            @Nullable OverlapPolicy overlap) {
        Reschedule from(Schedule present) {
            ZoneOffset offset = present.zone().getRules().getOffset(present.startsAt());
            return new Reschedule(
                    start == null
                            ? new LocalStart(
                                    present.date(),
                                    present.time(),
                                    present.zone().getId(),
                                    offset)
                            : start,
                    durationMinutes,
                    overlap == null ? present.overlap() : overlap,
                    null);
        }
    }

    /**
     * Where the session is to stand.
     *
     * @param status the status to give; absent to leave it
     * @param paymentStatus the payment status to give; absent to leave it
     * @param reason why, where the status is CANCELLED
     */
    record Outcome(
            @Nullable SessionStatus status,
            @Nullable PaymentStatus paymentStatus,
            @Nullable String reason) {}

    static SessionEdit of(ObjectNode body, @Nullable Long version, RequestBodies bodies) {
        refuseNull(body, "status", "paymentStatus", "start", "durationMinutes", "overlap");
        Outcome outcome = bodies.read(bodies.take(body, "status", "paymentStatus", "reason"), Outcome.class);
        if (outcome.reason() != null && outcome.status() != SessionStatus.CANCELLED) {
            throw ValidationException.of("reason", "unexpected", "belongs to the status CANCELLED");
        }
        ObjectNode time = bodies.take(body, "start", "durationMinutes", "overlap");
        return new SessionEdit(
                bodies.versioned(body, version, SessionUpdate.class),
                time.isEmpty() ? null : bodies.read(time, Time.class),
                outcome);
    }

    private static void refuseNull(ObjectNode body, String... names) {
        for (String name : names) {
            if (body.has(name) && body.get(name).isNull()) {
                throw ValidationException.of(name, "required", "must not be cleared");
            }
        }
    }
}
