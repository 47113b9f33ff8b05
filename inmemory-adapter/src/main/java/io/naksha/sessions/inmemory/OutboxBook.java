package io.naksha.sessions.inmemory;

import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxState;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The outbox entries of all consultants. Immutable.
 *
 * @param byId all entries
 * @param byStream all entries, in the order of their streams
 * @param pending the pending ones by when they are due
 * @param heads of the pending ones, those that wait for no other, by when they are due
 * @param dead those given up by when that was
 * @param finished those carried out or superseded by when that was
 */
record OutboxBook(
        TreePMap<OutboxEntryId, OutboxEntry> byId,
        Index<StreamKey, OutboxEntry, OutboxEntry> byStream,
        SortedRows<Instant, OutboxEntry> pending,
        SortedRows<Instant, OutboxEntry> heads,
        SortedRows<Instant, OutboxEntry> dead,
        SortedRows<Instant, OutboxEntry> finished) {
    static final OutboxBook EMPTY = new OutboxBook(
            TreePMap.empty(),
            Index.by(StreamKey::of, Function.identity(), OutboxEntry.STREAM_ORDER),
            SortedRows.only(OutboxBook::isPending, OutboxBook::due),
            SortedRows.by(OutboxBook::due),
            SortedRows.only(entry -> entry.delivery().state() == OutboxState.DEAD, OutboxBook::ended),
            SortedRows.only(OutboxBook::isFinished, OutboxBook::ended));

    OutboxBook put(OutboxEntry entry) {
        return changed(byId.get(entry.id()), entry, byId.plus(entry.id(), entry), StreamKey.of(entry));
    }

    OutboxBook remove(OutboxEntry entry) {
        return changed(byId.get(entry.id()), null, byId.minus(entry.id()), StreamKey.of(entry));
    }

    private OutboxBook changed(
            @Nullable OutboxEntry before,
            @Nullable OutboxEntry after,
            TreePMap<OutboxEntryId, OutboxEntry> rows,
            StreamKey stream) {
        Index<StreamKey, OutboxEntry, OutboxEntry> streams = byStream.with(before, after);
        return new OutboxBook(
                rows,
                streams,
                pending.with(before, after),
                heads.with(head(byStream, stream), head(streams, stream)),
                dead.with(before, after),
                finished.with(before, after));
    }

    /** The one of a stream that is pending and waits for no other. */
    private static @Nullable OutboxEntry head(Index<StreamKey, OutboxEntry, OutboxEntry> streams, StreamKey stream) {
        for (OutboxEntry entry : streams.in(stream).values()) {
            if (isPending(entry)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean isPending(OutboxEntry entry) {
        return entry.delivery().state() == OutboxState.PENDING;
    }

    private static boolean isFinished(OutboxEntry entry) {
        OutboxState state = entry.delivery().state();
        return state == OutboxState.DONE || state == OutboxState.SUPERSEDED;
    }

    /** The entry as it now is, if it may be leased. */
    Optional<OutboxEntry> leasable(OutboxEntry seen, Instant now) {
        return Optional.ofNullable(heads.rows().get(due(seen)))
                .filter(current -> current.delivery().isDue(now));
    }

    private static Place<Instant> due(OutboxEntry entry) {
        return new Place<>(entry.delivery().dueAt(), entry.id().value());
    }

    private static Place<Instant> ended(OutboxEntry entry) {
        Instant at = entry.delivery().endedAt();
        return new Place<>(at == null ? entry.createdAt() : at, entry.id().value());
    }
}
