package io.naksha.sessions.example.customstorage;

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
import java.util.Comparator;
import java.util.Optional;

/** The webinars. */
final class MvStoreWebinars implements WebinarRepository {
    private static final Pages<Webinar> PAGES =
            Pages.byTime(LIST_SORT, row -> row.schedule().startsAt(), Webinar::id);

    private final Table<Webinar> webinars;

    MvStoreWebinars(MvStoreUnit unit) {
        webinars = unit.table("webinars", Webinar.class);
    }

    @Override
    public void insert(Webinar webinar) {
        webinars.insert(webinar, webinar.consultantId(), webinar.id());
    }

    @Override
    public void update(Webinar webinar) {
        webinars.update(webinar, webinar.consultantId(), webinar.id());
    }

    @Override
    public Optional<Webinar> find(ConsultantId consultantId, WebinarId id) {
        return webinars.find(consultantId, id);
    }

    @Override
    public Optional<Webinar> findScheduled(ConsultantId consultantId, OfferingId offeringId, Instant startsAt) {
        // What is stored has microseconds, so the instant that is asked for has to be cut to them too.
        Instant start = Micros.truncate(startsAt);
        return webinars.scan(consultantId).stream()
                .filter(row -> row.isScheduled() && offeringId.equals(row.offeringId()))
                .filter(row -> row.schedule().startsAt().equals(start))
                .min(Comparator.comparing(Webinar::id));
    }

    @Override
    public Page<Webinar> list(ConsultantId consultantId, InstantRange scheduled, PageRequest page) {
        return PAGES.cut(
                webinars.scan(consultantId).stream()
                        .filter(row -> scheduled.contains(row.schedule().startsAt())),
                page);
    }
}
