package io.naksha.sessions.spi;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import java.util.Optional;
import java.util.Set;

/** What consultants sell. */
public interface OfferingRepository {
    /** The sort that cursors of {@link #list} belong to. */
    String LIST_SORT = "CREATED_AT:ASCENDING";

    /** Adds an offering. */
    void insert(Offering offering);

    /** Writes an offering back. */
    void update(Offering offering);

    /** The consultant's offering with this id. */
    Optional<Offering> find(ConsultantId consultantId, OfferingId id);

    /**
     * The consultant's offerings in these statuses, all where the set is empty, in the order they were made. Cursors carry the creation time in
     * microseconds.
     */
    Page<Offering> list(ConsultantId consultantId, Set<Offering.Status> statuses, PageRequest page);
}
