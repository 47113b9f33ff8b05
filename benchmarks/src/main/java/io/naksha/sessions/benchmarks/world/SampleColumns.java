package io.naksha.sessions.benchmarks.world;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which columns of the tables take what of a record; those that no sample fills are left out. */
final class SampleColumns {
    static final Map<String, Function<Client, @Nullable Object>> CLIENT = client();
    static final Map<String, Function<Session, @Nullable Object>> SESSION = session();

    private SampleColumns() {}

    private static Map<String, Function<Client, @Nullable Object>> client() {
        Map<String, Function<Client, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("consultant_id", client -> client.consultantId().value());
        columns.put("id", client -> client.id().value());
        columns.put("email", client -> client.email().value());
        columns.put("email_key", client -> client.email().key());
        columns.put("display_name", client -> client.name().display());
        columns.put("first_name", client -> client.name().first());
        columns.put("last_name", client -> client.name().last());
        columns.put("name_sort_key", client -> bytes(client.nameSortKey()));
        columns.put("search_key", Client::searchKey);
        columns.put("status", client -> client.status().name());
        columns.put("total_sessions", client -> client.statistics().totalSessions());
        columns.put("version", client -> client.stamp().version());
        columns.put("created_at", client -> client.stamp().createdAt());
        columns.put("updated_at", client -> client.stamp().updatedAt());
        return columns;
    }

    private static Map<String, Function<Session, @Nullable Object>> session() {
        Map<String, Function<Session, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("consultant_id", session -> session.consultantId().value());
        columns.put("id", session -> session.id().value());
        columns.put("client_id", session -> session.clientId().value());
        columns.put("title", session -> session.details().title());
        columns.put("title_key", session -> session.details().titleKey());
        columns.put("title_sort_key", session -> bytes(session.details().titleSortKey()));
        columns.put("session_type", session -> session.details().type().name());
        columns.put("platform", session -> session.details().platform().name());
        columns.put(
                "offering_id",
                session ->
                        Objects.requireNonNull(session.details().offeringId()).value());
        schedule(columns);
        columns.put("status", session -> session.status().name());
        columns.put(
                "cancelled_by",
                session -> cancelled(session, cancellation -> cancellation.by().name()));
        columns.put("cancelled_at", session -> cancelled(session, Cancellation::at));
        payment(columns);
        columns.put("link_owed", session -> session.meeting().linkOwed());
        columns.put("origin", session -> session.origin().name());
        columns.put("version", session -> session.stamp().version());
        columns.put("created_at", session -> session.stamp().createdAt());
        columns.put("updated_at", session -> session.stamp().updatedAt());
        return columns;
    }

    private static void schedule(Map<String, Function<Session, @Nullable Object>> columns) {
        columns.put("local_date", session -> session.schedule().date());
        columns.put("local_time", session -> session.schedule().time());
        columns.put("zone", session -> session.schedule().zone().getId());
        columns.put("starts_at", session -> session.schedule().startsAt());
        columns.put("ends_at", session -> session.schedule().endsAt());
        columns.put("duration_minutes", session -> session.schedule().durationMinutes());
        columns.put("overlap_policy", session -> session.schedule().overlap().name());
    }

    private static void payment(Map<String, Function<Session, @Nullable Object>> columns) {
        columns.put("price", session -> session.payment().price().amount());
        columns.put("currency", session -> session.payment().price().currency().getCurrencyCode());
        columns.put("payment_status", session -> session.payment().status().name());
        columns.put("payment_method", session -> session.payment().method());
        columns.put("paid_at", session -> session.payment().paidAt());
    }

    private static @Nullable Object cancelled(Session session, Function<Cancellation, Object> part) {
        return session.cancellation() == null ? null : part.apply(session.cancellation());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
