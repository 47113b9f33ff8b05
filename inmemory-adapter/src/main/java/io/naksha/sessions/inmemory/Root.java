package io.naksha.sessions.inmemory;

import io.naksha.sessions.consultant.ConsultantId;
import org.pcollections.TreePMap;

/** All committed data, as it is at one moment. Immutable. */
record Root(
        TreePMap<ConsultantId, Partition> partitions,
        Directory directory,
        OutboxBook outbox,
        IdempotencyBook idempotency) {
    static final Root EMPTY = new Root(TreePMap.empty(), Directory.EMPTY, OutboxBook.EMPTY, IdempotencyBook.EMPTY);
}
