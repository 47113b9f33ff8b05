package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.InstantRange;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        List<SessionRow> sessions = new Paging<SessionRow>(page -> storage.readOnly(
                        unit -> unit.sessions().list(id, SessionFilter.ALL, SessionSort.EARLIEST_FIRST, page)))
                .byCursor(SIZE);
        return new Snapshot(
                storage.readOnly(unit -> unit.consultants().find(id)),
                storage.readOnly(unit -> Optional.ofNullable(
                        unit.consultants().revisions(Set.of(id)).get(id))),
                new Paging<Offering>(page ->
                                storage.readOnly(unit -> unit.offerings().list(id, Set.of(), page)))
                        .byCursor(SIZE),
                new Paging<Client>(page -> storage.readOnly(
                                unit -> unit.clients().list(id, ClientFilter.ALL, ClientSort.NEWEST_FIRST, page)))
                        .byCursor(SIZE),
                new Paging<Webinar>(
                                page -> storage.readOnly(unit -> unit.webinars().list(id, InstantRange.EVER, page)))
                        .byCursor(SIZE),
                sessions,
                sessions.stream()
                        .flatMap(row ->
                                storage
                                        .readOnly(unit -> unit.outbox()
                                                .about(
                                                        id,
                                                        Target.of(row.session().id())))
                                        .stream())
                        .toList());
    }
}
