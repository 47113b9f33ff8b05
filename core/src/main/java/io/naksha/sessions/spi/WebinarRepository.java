package io.naksha.sessions.spi;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import java.time.Instant;
import java.util.Optional;

/** The webinars of consultants. */
public interface WebinarRepository {
    /** The sort that cursors of {@link #list} belong to. */
    String LIST_SORT = "STARTS_AT:ASCENDING";

    /** Adds a webinar. */
    void insert(Webinar webinar);

    /** Writes a webinar back. */
    void update(Webinar webinar);

    /** The consultant's webinar with this id. */
    Optional<Webinar> find(ConsultantId consultantId, WebinarId id);

    /** The consultant's webinar of this offering that starts then and was not called off; the one with the smallest id where there are more. */
    Optional<Webinar> findScheduled(ConsultantId consultantId, OfferingId offeringId, Instant startsAt);

    /** The consultant's webinars that start in the range, called off or not, by start, then id. Cursors carry the start in microseconds. */
    Page<Webinar> list(ConsultantId consultantId, InstantRange scheduled, PageRequest page);
}
