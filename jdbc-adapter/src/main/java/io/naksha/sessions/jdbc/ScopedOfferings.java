package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.OfferingRepository;
import java.util.Optional;
import java.util.Set;

record ScopedOfferings(Scoped<OfferingRepository> offerings) implements OfferingRepository {
    @Override
    public void insert(Offering offering) {
        offerings.of(offering.consultantId()).insert(offering);
    }

    @Override
    public void update(Offering offering) {
        offerings.of(offering.consultantId()).update(offering);
    }

    @Override
    public Optional<Offering> find(ConsultantId consultantId, OfferingId id) {
        return offerings.of(consultantId).find(consultantId, id);
    }

    @Override
    public Page<Offering> list(ConsultantId consultantId, Set<Offering.Status> statuses, PageRequest page) {
        return offerings.of(consultantId).list(consultantId, statuses, page);
    }
}
