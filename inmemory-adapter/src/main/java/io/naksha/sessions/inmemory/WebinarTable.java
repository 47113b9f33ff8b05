package io.naksha.sessions.inmemory;

import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import java.time.Instant;
import java.util.Comparator;
import org.pcollections.TreePMap;

/** The webinars of one consultant. Immutable. */
record WebinarTable(
        TreePMap<WebinarId, Webinar> byId,
        SortedRows<Instant, Webinar> byStart,
        Index<OfferingId, Place<Instant>, Webinar> byOffering) {
    static final WebinarTable EMPTY = new WebinarTable(
            TreePMap.empty(),
            SortedRows.by(WebinarTable::start),
            Index.by(Webinar::offeringId, WebinarTable::start, Comparator.naturalOrder()));

    WebinarTable put(Webinar after) {
        Webinar before = byId.get(after.id());
        return new WebinarTable(
                byId.plus(after.id(), after), byStart.with(before, after), byOffering.with(before, after));
    }

    private static Place<Instant> start(Webinar webinar) {
        return new Place<>(webinar.schedule().startsAt(), webinar.id().value());
    }
}
