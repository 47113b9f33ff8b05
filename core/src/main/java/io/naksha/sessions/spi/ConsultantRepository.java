package io.naksha.sessions.spi;

import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.consultant.ConsultantStatus;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.Slug;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The consultants. */
public interface ConsultantRepository {
    /** The sort that cursors of {@link #list} belong to. */
    String LIST_SORT = "CREATED_AT:ASCENDING";

    /**
     * Adds a consultant.
     *
     * @throws DuplicateConsultantException where the e-mail key or the slug is taken; the transaction may then be unusable
     */
    void insert(Consultant consultant);

    /**
     * Writes a consultant back, under its lock.
     *
     * @throws DuplicateConsultantException where the new e-mail key or slug is taken; the transaction may then be unusable
     */
    void update(Consultant consultant);

    /** The consultant with this id. */
    Optional<Consultant> find(ConsultantId id);

    /** The consultant with this slug. */
    Optional<Consultant> find(Slug slug);

    /**
     * Locks the consultant's row until the transaction ends, raises its revision by one, and reads it as it is under the lock. Locking again in the
     * same transaction is allowed.
     */
    Optional<Consultant> lock(ConsultantId id);

    /** The revisions of those consultants that exist: numbers that grow with each committed change to a consultant's data. One query. */
    Map<ConsultantId, Long> revisions(Set<ConsultantId> ids);

    /**
     * The consultants in these statuses, all where the set is empty, in the order they were made. Cursors carry the creation time in microseconds.
     */
    Page<Consultant> list(Set<ConsultantStatus> statuses, PageRequest page);
}
