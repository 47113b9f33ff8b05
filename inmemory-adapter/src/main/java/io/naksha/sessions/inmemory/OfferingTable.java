package io.naksha.sessions.inmemory;

import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import java.time.Instant;
import org.pcollections.TreePMap;

/** The offerings of one consultant. Immutable. */
record OfferingTable(TreePMap<OfferingId, Offering> byId, SortedRows<Instant, Offering> byCreation) {
    static final OfferingTable EMPTY = new OfferingTable(
            TreePMap.empty(),
            SortedRows.by(row -> new Place<>(row.stamp().createdAt(), row.id().value())));

    OfferingTable put(Offering after) {
        Offering before = byId.get(after.id());
        return new OfferingTable(byId.plus(after.id(), after), byCreation.with(before, after));
    }
}
