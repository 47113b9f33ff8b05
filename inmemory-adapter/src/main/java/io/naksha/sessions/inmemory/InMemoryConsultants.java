package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.Micros;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.DuplicateConsultantException.Field;
import io.naksha.sessions.consultant.Slug;
import io.naksha.sessions.spi.ConsultantRepository;
import io.naksha.sessions.spi.StorageException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The consultants as one transaction sees them. */
final class InMemoryConsultants implements ConsultantRepository {
    private static final Order<Instant> ORDER = Order.byTime(LIST_SORT, Direction.ASCENDING);

    private final Transaction transaction;

    InMemoryConsultants(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Locked by whoever gives or takes a unique name, so that another one waits for the outcome. */
    private record UniqueName(Field field, String key) {}

    @Override
    public void insert(Consultant consultant) {
        if (transaction.lock(consultant.id()) != null) {
            throw new StorageException("there is a consultant " + consultant.id() + " already", null);
        }
        claimNames(consultant);
        requireFree(consultant);
        transaction.changeDirectory(directory -> directory.with(null, consultant));
        transaction.draft(Partition.of(consultant));
    }

    @Override
    public void update(Consultant consultant) {
        Partition partition = transaction.writing(consultant.id());
        Consultant before = partition.consultant();
        if (!hasSameNames(before, consultant)) {
            claimNames(before);
            claimNames(consultant);
            requireFree(consultant);
        }
        transaction.changeDirectory(directory -> directory.with(before, consultant));
        transaction.draft(partition.with(consultant));
    }

    private static boolean hasSameNames(Consultant one, Consultant other) {
        return one.slug().equals(other.slug())
                && one.email().key().equals(other.email().key());
    }

    private void claimNames(Consultant consultant) {
        transaction.hold(new UniqueName(Field.EMAIL, consultant.email().key()));
        transaction.hold(new UniqueName(Field.SLUG, consultant.slug().value()));
    }

    private void requireFree(Consultant consultant) {
        Directory directory = transaction.directory();
        requireFree(Field.EMAIL, directory.byEmail().get(consultant.email().key()), consultant);
        requireFree(Field.SLUG, directory.bySlug().get(consultant.slug().value()), consultant);
    }

    private static void requireFree(Field field, @Nullable Consultant holder, Consultant wanting) {
        if (holder != null && !holder.id().equals(wanting.id())) {
            throw new DuplicateConsultantException(field);
        }
    }

    @Override
    public Optional<Consultant> find(ConsultantId id) {
        return Optional.ofNullable(transaction.partition(id)).map(Partition::consultant);
    }

    @Override
    public Optional<Consultant> find(Slug slug) {
        return Optional.ofNullable(transaction.directory().bySlug().get(slug.value()));
    }

    @Override
    public Optional<Consultant> lock(ConsultantId id) {
        return Optional.ofNullable(transaction.lock(id)).map(Partition::consultant);
    }

    @Override
    public Map<ConsultantId, Long> revisions(Set<ConsultantId> ids) {
        Map<ConsultantId, Long> revisions = new HashMap<>();
        for (ConsultantId id : ids) {
            Partition partition = transaction.partition(id);
            if (partition != null) {
                revisions.put(id, partition.revision());
            }
        }
        return revisions;
    }

    @Override
    public Page<Consultant> list(Set<ConsultantStatus> statuses, PageRequest page) {
        return Listing.of(
                transaction.directory().byCreation().rows(),
                ORDER,
                row -> statuses.isEmpty() || statuses.contains(row.status()),
                page,
                InMemoryConsultants::cursorBehind);
    }

    private static Cursor cursorBehind(Consultant row) {
        String key = Long.toString(Micros.of(row.stamp().createdAt()));
        return new Cursor(LIST_SORT, key, row.id().value());
    }
}
