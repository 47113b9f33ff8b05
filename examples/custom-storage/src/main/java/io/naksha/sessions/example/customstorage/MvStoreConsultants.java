package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.spi.ConsultantRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The consultants, with a table for each thing that is unique, and one for the revisions. */
final class MvStoreConsultants implements ConsultantRepository {
    private static final Pages<Consultant> PAGES =
            Pages.byTime(LIST_SORT, row -> row.stamp().createdAt(), Consultant::id);

    private final Table<Consultant> consultants;
    private final Table<ConsultantId> byEmail;
    private final Table<ConsultantId> bySlug;
    private final Table<Long> revisions;

    MvStoreConsultants(MvStoreUnit unit) {
        consultants = unit.table("consultants", Consultant.class);
        byEmail = unit.table("consultants-by-email", ConsultantId.class);
        bySlug = unit.table("consultants-by-slug", ConsultantId.class);
        revisions = unit.table("revisions", Long.class);
    }

    @Override
    public void insert(Consultant consultant) {
        claim(consultant);
        consultants.insert(consultant, consultant.id());
        revisions.insert(1L, consultant.id());
    }

    @Override
    public void update(Consultant consultant) {
        Consultant before = consultants.require(consultant.id());
        byEmail.remove(before.email().key());
        bySlug.remove(before.slug());
        claim(consultant);
        consultants.update(consultant, consultant.id());
    }

    /** May write half before it refuses: the error rolls the transaction back. */
    private void claim(Consultant consultant) {
        if (byEmail.put(consultant.id(), consultant.email().key()) != null) {
            throw new DuplicateConsultantException(DuplicateConsultantException.Field.EMAIL);
        }
        if (bySlug.put(consultant.id(), consultant.slug()) != null) {
            throw new DuplicateConsultantException(DuplicateConsultantException.Field.SLUG);
        }
    }

    @Override
    public Optional<Consultant> find(ConsultantId id) {
        return consultants.find(id);
    }

    @Override
    public Optional<Consultant> find(Slug slug) {
        return bySlug.find(slug).map(consultants::require);
    }

    /** The transaction holds the storage's only lock already, so this only counts: other processes' dashboards poll the revision. */
    @Override
    public Optional<Consultant> lock(ConsultantId id) {
        revisions.find(id).ifPresent(revision -> revisions.update(revision + 1, id));
        return consultants.find(id);
    }

    @Override
    public Map<ConsultantId, Long> revisions(Set<ConsultantId> ids) {
        Map<ConsultantId, Long> found = new HashMap<>();
        ids.forEach(id -> revisions.find(id).ifPresent(revision -> found.put(id, revision)));
        return found;
    }

    @Override
    public Page<Consultant> list(Set<ConsultantStatus> statuses, PageRequest page) {
        return PAGES.cut(
                consultants.scan().stream().filter(row -> statuses.isEmpty() || statuses.contains(row.status())), page);
    }
}
