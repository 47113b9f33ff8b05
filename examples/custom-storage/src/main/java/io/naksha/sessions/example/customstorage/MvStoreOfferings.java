package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.OfferingRepository;
import java.util.Optional;
import java.util.Set;

/** What consultants sell: the simplest repository of all. */
final class MvStoreOfferings implements OfferingRepository {
    private static final Pages<Offering> PAGES =
            Pages.byTime(LIST_SORT, row -> row.stamp().createdAt(), Offering::id);

    private final Table<Offering> offerings;

    MvStoreOfferings(MvStoreUnit unit) {
        offerings = unit.table("offerings", Offering.class);
    }

    @Override
    public void insert(Offering offering) {
        offerings.insert(offering, offering.consultantId(), offering.id());
    }

    @Override
    public void update(Offering offering) {
        offerings.update(offering, offering.consultantId(), offering.id());
    }

    @Override
    public Optional<Offering> find(ConsultantId consultantId, OfferingId id) {
        return offerings.find(consultantId, id);
    }

    @Override
    public Page<Offering> list(ConsultantId consultantId, Set<Offering.Status> statuses, PageRequest page) {
        return PAGES.cut(
                offerings.scan(consultantId).stream()
                        .filter(row -> statuses.isEmpty() || statuses.contains(row.status())),
                page);
    }
}
