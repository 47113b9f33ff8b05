package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.WebinarRepository;
import java.time.Instant;
import java.util.Optional;

/** The webinars as one transaction sees them. */
final class InMemoryWebinars implements WebinarRepository {
    private static final Order<Instant> ORDER = Order.byTime(LIST_SORT, Direction.ASCENDING);

    private final Transaction transaction;

    InMemoryWebinars(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void insert(Webinar webinar) {
        Partition partition = transaction.writing(webinar.consultantId());
        Rows.requireAbsent(partition.webinars().byId(), webinar.id());
        put(partition, webinar);
    }

    @Override
    public void update(Webinar webinar) {
        Partition partition = transaction.writing(webinar.consultantId());
        Rows.require(partition.webinars().byId(), webinar.id());
        put(partition, webinar);
    }

    private void put(Partition partition, Webinar webinar) {
        Rows.requireReferenced(partition.offerings().byId(), webinar.offeringId());
        transaction.draft(partition.with(partition.webinars().put(webinar)));
    }

    @Override
    public Optional<Webinar> find(ConsultantId consultantId, WebinarId id) {
        return Optional.ofNullable(table(consultantId).byId().get(id));
    }

    @Override
    public Optional<Webinar> findScheduled(ConsultantId consultantId, OfferingId offeringId, Instant startsAt) {
        Instant start = Micros.truncate(startsAt);
        return table(consultantId).byOffering().in(offeringId).tailMap(Place.before(start), true).values().stream()
                .takeWhile(webinar -> webinar.schedule().startsAt().equals(start))
                .filter(Webinar::isScheduled)
                .findFirst();
    }

    @Override
    public Page<Webinar> list(ConsultantId consultantId, InstantRange scheduled, PageRequest page) {
        return Listing.of(
                Ranges.of(table(consultantId).byStart().rows(), scheduled),
                ORDER,
                webinar -> true,
                page,
                InMemoryWebinars::cursorBehind);
    }

    private WebinarTable table(ConsultantId consultantId) {
        Partition partition = transaction.partition(consultantId);
        return partition == null ? WebinarTable.EMPTY : partition.webinars();
    }

    private static Cursor cursorBehind(Webinar row) {
        String key = Long.toString(Micros.of(row.schedule().startsAt()));
        return new Cursor(LIST_SORT, key, row.id().value());
    }
}
