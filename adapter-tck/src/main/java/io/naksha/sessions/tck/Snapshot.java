package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.Target;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.spi.Storage;
import io.naksha.sessions.spi.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that can be read of one consultant, to see that nothing has changed.
 *
 * @param consultant the consultant
 * @param revision its revision; absent where there is no such consultant
 * @param offerings all of them
 * @param clients all of them
 * @param webinars all of them
 * @param sessions all of them
 * @param entries the outbox entries about the sessions
 */
record Snapshot(
        Optional<Consultant> consultant,
        Optional<Long> revision,
        List<Offering> offerings,
        List<Client> clients,
        List<Webinar> webinars,
        List<SessionRow> sessions,
        List<OutboxEntry> entries) {
    private static final int SIZE = 100;

    static Snapshot of(Storage storage, ConsultantId id) {
        return storage.readOnly(unit -> of(unit, id));
    }

    private static Snapshot of(UnitOfWork unit, ConsultantId id) {
        List<SessionRow> sessions =
                all(page -> unit.sessions().list(id, SessionFilter.ALL, SessionSort.EARLIEST_FIRST, page));
        return new Snapshot(
                unit.consultants().find(id),
                Optional.ofNullable(unit.consultants().revisions(Set.of(id)).get(id)),
                all(page -> unit.offerings().list(id, Set.of(), page)),
                all(page -> unit.clients().list(id, ClientFilter.ALL, ClientSort.NEWEST_FIRST, page)),
                all(page -> unit.webinars().list(id, InstantRange.EVER, page)),
                sessions,
                sessions.stream()
                        .map(row -> Target.of(row.session().id()))
                        .flatMap(target -> unit.outbox().about(id, target).stream())
                        .toList());
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        return new Paging<>(list).byCursor(SIZE);
    }

    /** The same but for the revision, for after a lock. */
    Snapshot withoutRevision() {
        return new Snapshot(consultant, Optional.empty(), offerings, clients, webinars, sessions, entries);
    }
}
