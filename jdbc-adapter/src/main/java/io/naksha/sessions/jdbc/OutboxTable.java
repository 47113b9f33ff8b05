package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.Delivery;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.outbox.Target;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How outbox entries are written and read. */
final class OutboxTable {
    static final Table<OutboxEntry> TABLE = Table.<OutboxEntry>named("naksha_outbox")
            .key("consultant_id", entry -> Param.of(entry.consultantId()))
            .key("id", entry -> Param.of(entry.id()))
            .fixed("target_kind", entry -> Param.of(entry.target().kind()))
            .fixed("target_id", entry -> Param.of(entry.target().id()))
            .fixed("effect", entry -> Param.of(entry.effect()))
            .derived("recipient", entry -> Param.of(entry.effect().recipient()), "effect")
            .fixed("stream_position", entry -> Param.of(entry.position()))
            .fixed("created_at", entry -> Param.of(entry.createdAt()))
            .plain("state", entry -> Param.of(entry.delivery().state()))
            .plain("attempts", entry -> Param.of(entry.delivery().attempts()))
            .plain("due_at", entry -> Param.of(entry.delivery().dueAt()))
            .plain("lease_token", entry -> Param.of(token(entry.delivery().lease())))
            .plain("lease_until", entry -> Param.of(Groups.from(entry.delivery().lease(), Delivery.Lease::until)))
            .plain("last_error", entry -> Param.of(entry.delivery().lastError()))
            .plain("ended_at", entry -> Param.of(entry.delivery().endedAt()))
            .plain("asked_platform", entry -> Param.of(entry.delivery().asked()))
            .build();

    /** Reads entries named {@code e}. */
    static final String SELECT = "SELECT " + TABLE.columns("e") + " FROM naksha_outbox e";

    private OutboxTable() {}

    /** Where an entry's effect stands among those of one change; computed from the enum, so that stored entries follow it. */
    static String effectOrder(String alias) {
        StringBuilder order = new StringBuilder("CASE " + alias + ".effect");
        int place = 0;
        for (Effect effect : Effect.values()) {
            order.append(" WHEN '").append(effect.name()).append("' THEN ").append(place++);
        }
        return order.append(" END").toString();
    }

    /** The values of the columns that change, in the table's order. */
    static List<Param> delivery(Delivery delivery) {
        return List.of(
                Param.of(delivery.state()),
                Param.of(delivery.attempts()),
                Param.of(delivery.dueAt()),
                Param.of(token(delivery.lease())),
                Param.of(Groups.from(delivery.lease(), Delivery.Lease::until)),
                Param.of(delivery.lastError()),
                Param.of(delivery.endedAt()),
                Param.of(delivery.asked()));
    }

    private static @Nullable UUID token(Delivery.@Nullable Lease lease) {
        return lease == null ? null : lease.token();
    }

    static OutboxEntry read(Row row) throws SQLException {
        return new OutboxEntry(
                new OutboxEntryId(row.uuid("id")),
                new ConsultantId(row.uuid("consultant_id")),
                new Target(row.oneOf(Target.Kind.class, "target_kind"), row.uuid("target_id")),
                row.oneOf(Effect.class, "effect"),
                row.number("stream_position"),
                row.instant("created_at"),
                delivery(row));
    }

    private static Delivery delivery(Row row) throws SQLException {
        UUID token = row.uuidOrNull("lease_token");
        return new Delivery(
                row.oneOf(OutboxState.class, "state"),
                row.integer("attempts"),
                row.instant("due_at"),
                token == null ? null : new Delivery.Lease(token, row.instant("lease_until")),
                row.textOrNull("last_error"),
                row.instantOrNull("ended_at"),
                row.textOrNull("asked_platform") == null ? null : row.oneOf(Platform.class, "asked_platform"));
    }
}
