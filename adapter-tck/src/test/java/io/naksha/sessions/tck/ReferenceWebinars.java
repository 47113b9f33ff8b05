package io.naksha.sessions.tck;

import io.naksha.sessions.common.Cursor;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The webinars in a state. */
record ReferenceWebinars(Supplier<State> state) implements WebinarRepository {
    private static final Comparator<Webinar> ORDER = Comparator.comparing(
                    (Webinar webinar) -> webinar.schedule().startsAt())
            .thenComparing(Webinar::id);

    @Override
    public void insert(Webinar webinar) {
        state.get().webinars.put(key(webinar.consultantId(), webinar.id()), webinar);
    }

    @Override
    public void update(Webinar webinar) {
        state.get().webinars.replace(key(webinar.consultantId(), webinar.id()), webinar);
    }

    @Override
    public Optional<Webinar> find(ConsultantId consultantId, WebinarId id) {
        return Optional.ofNullable(state.get().webinars.get(key(consultantId, id)));
    }

    @Override
    public Optional<Webinar> findScheduled(ConsultantId consultantId, OfferingId offeringId, Instant startsAt) {
        return of(consultantId)
                .filter(Webinar::isScheduled)
                .filter(webinar -> offeringId.equals(webinar.offeringId()))
                .filter(webinar -> webinar.schedule().startsAt().equals(Micros.truncate(startsAt)))
                .min(Comparator.comparing(Webinar::id));
    }

    @Override
    public Page<Webinar> list(ConsultantId consultantId, InstantRange scheduled, PageRequest page) {
        List<Webinar> rows = of(consultantId)
                .filter(webinar -> scheduled.contains(webinar.schedule().startsAt()))
                .sorted(ORDER)
                .toList();
        return new Rows<>(rows, LIST_SORT, ReferenceWebinars::cursor).page(page);
    }

    private Stream<Webinar> of(ConsultantId consultantId) {
        return state.get().webinars.values().stream()
                .filter(webinar -> webinar.consultantId().equals(consultantId));
    }

    private static Cursor cursor(Webinar webinar) {
        String key = Long.toString(Micros.of(webinar.schedule().startsAt()));
        return new Cursor(LIST_SORT, key, webinar.id().value());
    }

    private static State.Key key(ConsultantId consultantId, WebinarId id) {
        return new State.Key(consultantId, id);
    }
}
