package io.naksha.sessions.jdbc;

import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leases entries in three steps: find some that are due, lock those of them that nobody else is just leasing, and write the lease where they
 * are due still. Finding and locking at once would, on H2, lock every entry that is due, whatever the limit.
 */
final class OutboxLeasing {
    /** That an entry may be leased; takes the present time twice. */
    static final String DUE = "e.state = 'PENDING' AND e.due_at <= ? AND (e.lease_until IS NULL OR e.lease_until <= ?)";

    private static final String FIRST_OF_STREAM = "NOT EXISTS (SELECT 1 FROM naksha_outbox p"
            + " WHERE p.consultant_id = e.consultant_id AND p.target_id = e.target_id"
            + " AND p.target_kind = e.target_kind AND p.recipient = e.recipient AND p.state = 'PENDING'"
            + " AND (p.stream_position < e.stream_position OR (p.stream_position = e.stream_position AND ("
            + OutboxTable.effectOrder("p") + " < " + OutboxTable.effectOrder("e")
            + " OR (p.effect = e.effect AND p.id < e.id)))))";
    private static final String LEASE =
            "UPDATE naksha_outbox e SET lease_token = ?, lease_until = ? WHERE e.consultant_id = ? AND e.id = ? AND "
                    + DUE;

    private static final int MAX_ROUNDS = 10;

    private final Db db;
    private final Param now;
    private final Delivery.Lease lease;

    OutboxLeasing(Db db, Instant now, Delivery.Lease lease) {
        this.db = db;
        this.now = Param.of(now);
        this.lease = lease;
    }

    List<OutboxEntry> lease(int limit) {
        List<OutboxEntry> held = free(limit).stream()
                .map(entry -> entry.with(entry.delivery().leased(lease)))
                .toList();
        int[] written =
                db.batchCounts(LEASE, held.stream().map(this::leaseParams).toList());
        List<OutboxEntry> leased = new ArrayList<>();
        for (int at = 0; at < written.length; at++) {
            if (written[at] != 0) {
                leased.add(held.get(at));
            }
        }
        return leased;
    }

    // Where others are just leasing the first ones, those behind them are looked at.
    private List<OutboxEntry> free(int limit) {
        List<OutboxEntry> free = new ArrayList<>();
        OutboxEntry last = null;
        for (int round = 0; round < MAX_ROUNDS && free.size() < limit; round++) {
            List<OutboxEntry> due = db.list(due(limit, last), OutboxTable::read);
            free.addAll(locked(due));
            if (due.size() < limit) {
                break;
            }
            last = due.get(due.size() - 1);
        }
        return free.subList(0, Math.min(limit, free.size()));
    }

    // By state too, so that H2 reads no more of the index than the limit asks for.
    Sql due(int limit, @Nullable OutboxEntry behind) {
        Sql sql = Sql.of(OutboxTable.SELECT).where(List.of(Sql.of(DUE, now, now), Sql.of(FIRST_OF_STREAM)));
        if (behind != null) {
            Param due = Param.of(behind.delivery().dueAt());
            sql.add(" AND e.due_at >= ? AND (e.due_at > ? OR e.id > ?)", due, due, Param.of(behind.id()));
        }
        return sql.add(" ORDER BY e.state, e.due_at, e.id LIMIT ?", Param.of(limit));
    }

    private List<OutboxEntry> locked(List<OutboxEntry> due) {
        if (due.isEmpty()) {
            return due;
        }
        List<Param> ids = due.stream().map(entry -> Param.of(entry.id())).toList();
        Set<OutboxEntry> free = db
                .list(
                        Sql.of(OutboxTable.SELECT)
                                .where(List.of(Sql.in("e.id", ids), Sql.of(DUE, now, now)))
                                .add(" FOR UPDATE SKIP LOCKED"),
                        OutboxTable::read)
                .stream()
                .collect(Collectors.toSet());
        return due.stream().filter(free::contains).toList();
    }

    private List<Param> leaseParams(OutboxEntry entry) {
        return List.of(
                Param.of(lease.token()),
                Param.of(lease.until()),
                Param.of(entry.consultantId()),
                Param.of(entry.id()),
                now,
                now);
    }
}
