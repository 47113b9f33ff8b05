package io.naksha.sessions.usecase;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxPlan;
import io.naksha.sessions.outbox.OutboxPlanner;
import io.naksha.sessions.outbox.SessionChange;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One command under the consultant's lock: gathers what it changes, so that all of it is written at once. */
final class Writing {
    private final UnitOfWork unit;
    private final Consultant consultant;
    private final Instant now;
    private final Ids ids;
    private final OutboxPlanner planner;
    private final Delivery.@Nullable Lease lease;
    private final List<ChangeSet.Changed> sessions = new ArrayList<>();
    private final Map<ClientId, ClientStatistics> statistics = new TreeMap<>();
    private final List<OutboxEntry> entries = new ArrayList<>();
    private final List<SessionEvent> events = new ArrayList<>();
    private final Set<String> planned = new HashSet<>();
    private final Map<WebinarId, Webinar> webinars = new HashMap<>();

    Writing(
            UnitOfWork unit,
            Consultant consultant,
            Instant now,
            Ids ids,
            OutboxPlanner planner,
            Delivery.@Nullable Lease lease) {
        this.unit = unit;
        this.consultant = consultant;
        this.now = now;
        this.ids = ids;
        this.planner = planner;
        this.lease = lease;
    }

    UnitOfWork unit() {
        return unit;
    }

    /** The consultant as it is under the lock. */
    Consultant consultant() {
        return consultant;
    }

    Instant now() {
        return now;
    }

    Seats seats() {
        return new Seats(unit, consultant.id(), ids, now);
    }

    List<OutboxEntry> entries() {
        return entries;
    }

    List<SessionEvent> events() {
        return events;
    }

    /** Notes that a session changed, with its effects and its statistics; gives it back as it will be written. */
    Session change(Session before, Session after) {
        if (after.equals(before)) {
            return before;
        }
        SessionChange change = SessionChange.of(before, after, webinarOf(after));
        OutboxPlan plan = planner.plan(change, now, lease);
        keep(before, plan.session());
        add(plan.entries());
        return plan.session();
    }

    /** Notes that a webinar changed as a whole, with its seats; all of it is written at once. */
    void change(Webinar after, Map<Session, Session> seats) {
        List<SessionChange> changes = seats.entrySet().stream()
                .map(seat -> SessionChange.of(seat.getKey(), seat.getValue(), after))
                .toList();
        OutboxPlan plan = planner.planWebinar(after, changes, now, lease);
        for (int seat = 0; seat < changes.size(); seat++) {
            keep(
                    Objects.requireNonNull(changes.get(seat).before()),
                    plan.sessions().get(seat));
        }
        add(plan.entries());
        unit.webinars().update(after);
    }

    private @Nullable Webinar webinarOf(Session session) {
        WebinarId id = session.details().webinarId();
        return id == null
                ? null
                : webinars.computeIfAbsent(
                        id,
                        wanted -> unit.webinars().find(consultant.id(), wanted).orElseThrow());
    }

    private void keep(Session before, Session after) {
        sessions.add(new ChangeSet.Changed(before, after));
        events.addAll(SessionEvents.between(before, after));
        ClientStatistics difference = after.contribution().minus(before.contribution());
        if (!difference.equals(ClientStatistics.NONE)) {
            statistics.merge(after.clientId(), difference, ClientStatistics::plus);
        }
    }

    // Many seats of one webinar ask for the same room.
    private void add(List<OutboxEntry> more) {
        more.stream().filter(entry -> planned.add(entry.deduplicationKey())).forEach(entries::add);
    }

    /** Writes what was gathered, if anything. */
    void flush() {
        if (!sessions.isEmpty() || !entries.isEmpty()) {
            unit.write(new ChangeSet(consultant.id(), sessions, statistics, entries));
        }
    }
}
