package io.naksha.sessions.tck;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.spi.ConsultantRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The consultants in a state. */
record ReferenceConsultants(Supplier<State> state) implements ConsultantRepository {
    private static final Comparator<Consultant> ORDER = Comparator.comparing(
                    (Consultant consultant) -> consultant.stamp().createdAt())
            .thenComparing(Consultant::id);

    @Override
    public void insert(Consultant consultant) {
        requireUnique(consultant);
        state.get().revisions.put(consultant.id(), 0L);
        state.get().consultants.put(consultant.id(), consultant);
    }

    @Override
    public void update(Consultant consultant) {
        requireUnique(consultant);
        state.get().consultants.replace(consultant.id(), consultant);
    }

    private void requireUnique(Consultant consultant) {
        for (Consultant other : state.get().consultants.values()) {
            if (!other.id().equals(consultant.id())) {
                refuse(other.email().key().equals(consultant.email().key()), DuplicateConsultantException.Field.EMAIL);
                refuse(other.slug().equals(consultant.slug()), DuplicateConsultantException.Field.SLUG);
            }
        }
    }

    private static void refuse(boolean taken, DuplicateConsultantException.Field field) {
        if (taken) {
            throw new DuplicateConsultantException(field);
        }
    }

    @Override
    public Optional<Consultant> find(ConsultantId id) {
        return Optional.ofNullable(state.get().consultants.get(id));
    }

    @Override
    public Optional<Consultant> find(Slug slug) {
        return state.get().consultants.values().stream()
                .filter(consultant -> consultant.slug().equals(slug))
                .findAny();
    }

    @Override
    public Optional<Consultant> lock(ConsultantId id) {
        state.get().revisions.computeIfPresent(id, (same, revision) -> revision + 1);
        return find(id);
    }

    @Override
    public Map<ConsultantId, Long> revisions(Set<ConsultantId> ids) {
        return ids.stream()
                .filter(state.get().revisions::containsKey)
                .collect(Collectors.toMap(Function.identity(), state.get().revisions::get));
    }

    @Override
    public Page<Consultant> list(Set<ConsultantStatus> statuses, PageRequest page) {
        List<Consultant> rows = state.get().consultants.values().stream()
                .filter(consultant -> statuses.isEmpty() || statuses.contains(consultant.status()))
                .sorted(ORDER)
                .toList();
        return new Rows<>(rows, LIST_SORT, ReferenceConsultants::cursor).page(page);
    }

    private static Cursor cursor(Consultant consultant) {
        String key = Long.toString(Micros.of(consultant.stamp().createdAt()));
        return new Cursor(LIST_SORT, key, consultant.id().value());
    }
}
