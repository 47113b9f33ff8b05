package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import io.naksha.sessions.spi.WebinarRepository;
import java.time.Instant;
import java.util.Optional;

record ScopedWebinars(Scoped<WebinarRepository> webinars) implements WebinarRepository {
    @Override
    public void insert(Webinar webinar) {
        webinars.of(webinar.consultantId()).insert(webinar);
    }

    @Override
    public void update(Webinar webinar) {
        webinars.of(webinar.consultantId()).update(webinar);
    }

    @Override
    public Optional<Webinar> find(ConsultantId consultantId, WebinarId id) {
        return webinars.of(consultantId).find(consultantId, id);
    }

    @Override
    public Optional<Webinar> findScheduled(ConsultantId consultantId, OfferingId offeringId, Instant startsAt) {
        return webinars.of(consultantId).findScheduled(consultantId, offeringId, startsAt);
    }

    @Override
    public Page<Webinar> list(ConsultantId consultantId, InstantRange scheduled, PageRequest page) {
        return webinars.of(consultantId).list(consultantId, scheduled, page);
    }
}
