package io.naksha.sessions;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.usecase.Analytics;
import io.naksha.sessions.usecase.Clients;
import io.naksha.sessions.usecase.Offerings;
import io.naksha.sessions.usecase.Sessions;
import io.naksha.sessions.usecase.UseCases;
import io.naksha.sessions.usecase.Webinars;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * Everything one approved consultant may do. It is scoped by construction: nothing here can reach another consultant's data, and an id of
 * another consultant's answers as an unknown one does.
 *
 * <p>Cheap to make and safe to share between threads. That the consultant is approved is seen when the workspace is opened and again, under the
 * lock, by every change.
 */
public final class Workspace {
    private final UseCases useCases;
    private final Consultant consultant;
    private final Clock clock;

    Workspace(UseCases useCases, Consultant consultant, Clock clock) {
        this.useCases = useCases;
        this.consultant = consultant;
        this.clock = clock.withZone(consultant.zone());
    }

    /** Whose workspace this is. */
    public ConsultantId consultantId() {
        return consultant.id();
    }

    /** The consultant as read when the workspace was opened. */
    public Consultant consultant() {
        return consultant;
    }

    /** The present time in the consultant's zone, for ranges such as {@code DateRange.thisMonth(clock())}. */
    public Clock clock() {
        return clock;
    }

    /** The consultant's sessions. */
    public Sessions sessions() {
        return useCases.sessions(consultant.id());
    }

    /** The consultant's webinars as a whole. */
    public Webinars webinars() {
        return useCases.webinars(consultant.id());
    }

    /** The consultant's clients. */
    public Clients clients() {
        return useCases.clients(consultant.id());
    }

    /** What the consultant sells. */
    public Offerings offerings() {
        return useCases.offerings(consultant.id());
    }

    /** The consultant's figures. */
    public Analytics analytics() {
        return useCases.analytics(consultant);
    }

    /**
     * A number that grows with each committed change to the consultant's data, in whatever process. Poll it to learn cheaply that a dashboard is out
     * of date; for many consultants at once, {@code NakshaSessions.consultants().revisions(…)}. After a crash of the database a
     * number may come a second time, so read everything again now and then all the same.
     */
    public long revision() {
        Map<ConsultantId, Long> revisions = useCases.consultants().revisions(Set.of(consultant.id()));
        return revisions.getOrDefault(consultant.id(), 0L);
    }
}
