package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.OfferingRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The offerings as one transaction sees them. */
final class InMemoryOfferings implements OfferingRepository {
    private static final Order<Instant> ORDER = Order.byTime(LIST_SORT, Direction.ASCENDING);

    private final Transaction transaction;

    InMemoryOfferings(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void insert(Offering offering) {
        Partition partition = transaction.writing(offering.consultantId());
        Rows.requireAbsent(partition.offerings().byId(), offering.id());
        transaction.draft(partition.with(partition.offerings().put(offering)));
    }

    @Override
    public void update(Offering offering) {
        Partition partition = transaction.writing(offering.consultantId());
        Rows.require(partition.offerings().byId(), offering.id());
        transaction.draft(partition.with(partition.offerings().put(offering)));
    }

    @Override
    public Optional<Offering> find(ConsultantId consultantId, OfferingId id) {
        return table(consultantId)
                .flatMap(table -> Optional.ofNullable(table.byId().get(id)));
    }

    @Override
    public Page<Offering> list(ConsultantId consultantId, Set<Offering.Status> statuses, PageRequest page) {
        return Listing.of(
                table(consultantId).orElse(OfferingTable.EMPTY).byCreation().rows(),
                ORDER,
                row -> statuses.isEmpty() || statuses.contains(row.status()),
                page,
                InMemoryOfferings::cursorBehind);
    }

    private Optional<OfferingTable> table(ConsultantId consultantId) {
        return Optional.ofNullable(transaction.partition(consultantId)).map(Partition::offerings);
    }

    private static Cursor cursorBehind(Offering row) {
        String key = Long.toString(Micros.of(row.stamp().createdAt()));
        return new Cursor(LIST_SORT, key, row.id().value());
    }
}
