package io.naksha.sessions.outbox;

import io.naksha.sessions.session.Webinar;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides what must happen after commit. Pure but for the ids that it draws: what follows is read off the sessions before and after, so
 * that a caller cannot name the wrong cause. Safe to use from several threads.
 *
 * <p>Rows of the table: booked (PENDING or confirmed at once), created (PENDING, or CONFIRMED and not over), confirmed (and not over),
 * moved (PENDING or CONFIRMED), on another platform (CONFIRMED), given another link by hand (CONFIRMED), cancelled. Completion, no-show, payment, notes
 * and titles make nothing happen.
 */
public final class OutboxPlanner {
    private final DeliveryMeans means;
    private final Supplier<UUID> ids;

    /**
     * Makes a planner.
     *
     * @param means what effects can be carried out with
     * @param ids where the entries' ids come from, such as {@code idGenerator::next}
     */
    public OutboxPlanner(DeliveryMeans means, Supplier<UUID> ids) {
        this.means = means;
        this.ids = ids;
    }

    /**
     * Plans what follows from one change.
     *
     * @param now the time at which the entries are due
     * @param lease by whom they are held from the start; absent to leave them to the poller
     */
    public OutboxPlan plan(SessionChange change, Instant now, Delivery.@Nullable Lease lease) {
        return plan(List.of(change), now, lease);
    }

    /** Plans what follows from the changes of one command; a webinar's room is asked for once, however many seats change. */
    public OutboxPlan plan(Collection<SessionChange> changes, Instant now, Delivery.@Nullable Lease lease) {
        return planning(changes, now, lease).result();
    }

    /**
     * Plans what follows from moving or cancelling a webinar with all its seats.
     *
     * @param webinar the webinar as it is to be written
     * @param seats the changes of its seats; empty where it has none
     */
    public OutboxPlan planWebinar(
            Webinar webinar, Collection<SessionChange> seats, Instant now, Delivery.@Nullable Lease lease) {
        Planning planning = planning(seats, now, lease);
        planning.webinarMeeting(webinar);
        return planning.result();
    }

    private Planning planning(Collection<SessionChange> changes, Instant now, Delivery.@Nullable Lease lease) {
        Planning planning = new Planning(means, ids, now, Delivery.due(now, lease));
        changes.forEach(planning::add);
        return planning;
    }
}
