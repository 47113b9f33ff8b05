package io.naksha.sessions.inmemory;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.StorageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The state of one unit of work. What it changes stays in here until it is committed, so a rollback is to forget it. It reads its own
 * changes on top of what is committed: now, while it may write; when it began, where it only reads.
 */
final class Transaction {
    /** What a unit may do. */
    enum Mode {
        READ_ONLY,
        READ_WRITE
    }

    private final Store store;
    private final @Nullable Root snapshot;
    private final Map<ConsultantId, Partition> drafts = new LinkedHashMap<>();
    private final Overlay<Directory> directory = new Overlay<>();
    private final Overlay<OutboxBook> outbox = new Overlay<>();
    private final Overlay<IdempotencyBook> idempotency = new Overlay<>();
    private final Set<Object> held = new HashSet<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean open = true;

    Transaction(Store store, Mode mode) {
        this.store = store;
        this.snapshot = mode == Mode.READ_ONLY ? store.root() : null;
    }

    private Root base() {
        if (!open) {
            throw new IllegalStateException("this unit of work has ended");
        }
        return snapshot == null ? store.root() : snapshot;
    }

    private Root writable() {
        Root base = base();
        if (snapshot != null) {
            throw new IllegalStateException("this unit of work only reads");
        }
        return base;
    }

    @Nullable
    Partition partition(ConsultantId id) {
        Partition draft = drafts.get(id);
        Partition committed = base().partitions().get(id);
        return draft == null ? committed : draft;
    }

    /** The consultant's data, locked until the end; nothing where there is no such consultant. */
    @Nullable
    Partition lock(ConsultantId id) {
        Partition draft = drafts.get(id);
        if (draft != null) {
            return draft;
        }
        hold(id);
        Partition committed = writable().partitions().get(id);
        if (committed != null) {
            drafts.put(id, committed.raised());
        }
        return drafts.get(id);
    }

    /** The consultant's data, to be changed. */
    Partition writing(ConsultantId id) {
        return required(id, lock(id));
    }

    /** Refuses a reference to a consultant who is not there. */
    void requirePartition(ConsultantId id) {
        required(id, partition(id));
    }

    private static Partition required(ConsultantId id, @Nullable Partition partition) {
        if (partition == null) {
            throw new StorageException("there is no consultant " + id, null);
        }
        return partition;
    }

    /** Keeps changed data of a consultant who is locked. */
    void draft(Partition changed) {
        drafts.put(changed.consultant().id(), changed);
    }

    Directory directory() {
        return directory.on(base().directory());
    }

    void changeDirectory(UnaryOperator<Directory> change) {
        directory.add(writable().directory(), change);
    }

    OutboxBook outbox() {
        return outbox.on(base().outbox());
    }

    void changeOutbox(UnaryOperator<OutboxBook> change) {
        outbox.add(writable().outbox(), change);
    }

    IdempotencyBook idempotency() {
        return idempotency.on(base().idempotency());
    }

    void changeIdempotency(UnaryOperator<IdempotencyBook> change) {
        idempotency.add(writable().idempotency(), change);
    }

    /** Locks something until the end, waiting for it. */
    void hold(Object key) {
        writable();
        if (!held.contains(key)) {
            store.locks().acquire(key);
            held.add(key);
        }
    }

    /** Locks something until the end, unless another transaction holds it. */
    boolean holdIfFree(Object key) {
        writable();
        if (held.contains(key)) {
            return true;
        }
        return store.locks().tryAcquire(key) && held.add(key);
    }

    void afterCommit(Runnable action) {
        base();
        afterCommit.add(action);
    }

    void commit() {
        if (!held.isEmpty()) {
            store.publish(this::applyTo);
        }
    }

    private Root applyTo(Root root) {
        TreePMap<ConsultantId, Partition> partitions = root.partitions();
        for (Map.Entry<ConsultantId, Partition> draft : drafts.entrySet()) {
            partitions = partitions.plus(draft.getKey(), draft.getValue());
        }
        return new Root(
                partitions,
                directory.on(root.directory()),
                outbox.on(root.outbox()),
                idempotency.on(root.idempotency()));
    }

    /** Lets go of everything; gives what was to be done after commit. */
    List<Runnable> end() {
        open = false;
        held.forEach(store.locks()::release);
        held.clear();
        return afterCommit;
    }
}
