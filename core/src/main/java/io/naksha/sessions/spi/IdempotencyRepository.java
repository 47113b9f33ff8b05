package io.naksha.sessions.spi;

import io.naksha.sessions.consultant.ConsultantId;
import java.time.Instant;
import java.util.Optional;

/** Which requests with a key were carried out. */
public interface IdempotencyRepository {
    /** What this key did for this consultant and operation. */
    Optional<IdempotencyRecord> find(ConsultantId consultantId, IdempotencyRecord.Operation operation, String key);

    /** Adds a record, under the consultant's lock and after {@link #find} found none. */
    void insert(IdempotencyRecord record);

    /**
     * Removes records made before then.
     *
     * @param limit the most to remove at once
     * @return how many were removed
     */
    int prune(Instant createdBefore, int limit);
}
