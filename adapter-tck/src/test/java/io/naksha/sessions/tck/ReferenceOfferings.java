package io.naksha.sessions.tck;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.spi.OfferingRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The offerings in a state. */
record ReferenceOfferings(Supplier<State> state) implements OfferingRepository {
    private static final Comparator<Offering> ORDER = Comparator.comparing(
                    (Offering offering) -> offering.stamp().createdAt())
            .thenComparing(Offering::id);

    @Override
    public void insert(Offering offering) {
        state.get().offerings.put(key(offering.consultantId(), offering.id()), offering);
    }

    @Override
    public void update(Offering offering) {
        state.get().offerings.replace(key(offering.consultantId(), offering.id()), offering);
    }

    @Override
    public Optional<Offering> find(ConsultantId consultantId, OfferingId id) {
        return Optional.ofNullable(state.get().offerings.get(key(consultantId, id)));
    }

    @Override
    public Page<Offering> list(ConsultantId consultantId, Set<Offering.Status> statuses, PageRequest page) {
        List<Offering> rows = state.get().offerings.values().stream()
                .filter(offering -> offering.consultantId().equals(consultantId))
                .filter(offering -> statuses.isEmpty() || statuses.contains(offering.status()))
                .sorted(ORDER)
                .toList();
        return new Rows<>(rows, LIST_SORT, ReferenceOfferings::cursor).page(page);
    }

    private static Cursor cursor(Offering offering) {
        String key = Long.toString(Micros.of(offering.stamp().createdAt()));
        return new Cursor(LIST_SORT, key, offering.id().value());
    }

    private static State.Key key(ConsultantId consultantId, OfferingId id) {
        return new State.Key(consultantId, id);
    }
}
