package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.spi.IdempotencyRecord;
import io.naksha.sessions.spi.OverlapQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a storage has to hold for one consultant, as plain maps. */
final class Model {
    final Consultant consultant;
    final Map<ClientId, Client> clients = new LinkedHashMap<>();
    final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    final Map<OutboxEntryId, OutboxEntry> entries = new LinkedHashMap<>();
    final Map<String, IdempotencyRecord> keys = new LinkedHashMap<>();

    /** Every lease that was ever given out, whether it still holds or not. */
    final List<OutboxEntry> leased = new ArrayList<>();

    private Instant now = Samples.NOW;

    Model(Consultant consultant) {
        this.consultant = consultant;
    }

    Model copy() {
        Model copy = new Model(consultant);
        copy.clients.putAll(clients);
        copy.sessions.putAll(sessions);
        copy.entries.putAll(entries);
        copy.keys.putAll(keys);
        copy.leased.addAll(leased);
        copy.now = now;
        return copy;
    }

    /** The next moment; no whole number of these makes a whole number of seconds, so that no two due times are equal. */
    Instant tick() {
        now = now.plusNanos(1_000_001_000L);
        return now;
    }

    void put(OutboxEntry entry) {
        entries.put(entry.id(), entry);
    }

    void count(ClientId id, ClientStatistics change) {
        clients.computeIfPresent(
                id, (same, client) -> client.withStatistics(client.statistics().plus(change)));
    }

    Optional<Client> holderOf(EmailAddress email) {
        return clients.values().stream()
                .filter(client -> client.email().key().equals(email.key()))
                .findAny();
    }

    Client clientOf(Session session) {
        return Objects.requireNonNull(clients.get(session.clientId()));
    }

    List<TimeSlot> clashes(OverlapQuery query) {
        return sessions.values().stream()
                .filter(query::matches)
                .map(session -> session.schedule().slot())
                .distinct()
                .sorted(Comparator.comparing(TimeSlot::startsAt).thenComparing(TimeSlot::endsAt))
                .limit(OverlapQuery.MAX_COLLISIONS)
                .toList();
    }

    List<OutboxEntry> free(Instant at, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.delivery().isDue(at))
                .filter(entry -> entries.values().stream().noneMatch(entry::waitsFor))
                .sorted(Comparator.comparing(entry -> entry.delivery().dueAt()))
                .limit(limit)
                .toList();
    }

    /** One of these by any number; nothing where there are none. */
    static <T> @Nullable T pick(Iterable<T> values, int number) {
        List<T> all = new ArrayList<>();
        values.forEach(all::add);
        return all.isEmpty() ? null : all.get(Math.floorMod(number, all.size()));
    }
}
