package io.naksha.sessions.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The texts by which PostgreSQL places sessions, one for each shape that a placement can have. Made once: the driver and the server know a
 * statement again by its text.
 *
 * @param scope what the statements are a part of
 * @param client how the client comes in
 * @param keyed whether an idempotency key is recorded
 * @param offered whether there is an offering that may have changed
 * @param blocking whether the session must not overlap others
 * @param seated whether it is a seat of a webinar, whose other seats do not count as overlapping
 * @param amounts in how many currencies the session is paid already
 * @param entries how many outbox entries follow
 */
record PlacementText(
        Scope scope,
        Client client,
        boolean keyed,
        boolean offered,
        boolean blocking,
        boolean seated,
        int amounts,
        int entries) {
    private static final Map<PlacementText, String> MADE = new ConcurrentHashMap<>();

    private static final String OPEN = "gate.fresh AND gate.unused AND gate.free";
    static final List<String> CONTACT = List.of("phone_number", "company", "city", "country", "zone");

    /** What the statements are a part of. */
    enum Scope {
        /** A unit of work. */
        UNIT("", ""),
        /**
         * A transaction of their own. It gives the lock back before its commit is on disk; a second one, which holds no lock, then commits in the ordinary
         * way, and with it all that came before.
         */
        ALONE(
                "SET LOCAL synchronous_commit = off; ",
                "; COMMIT; SELECT pg_logical_emit_message(TRUE, 'naksha', '') FROM naksha_session"
                        + " WHERE consultant_id = ? AND id = ?"),
        /** The same under row-level security, where behind the commit no session is to be seen. */
        ALONE_UNSEEN(ALONE.before, "; COMMIT; SELECT pg_logical_emit_message(TRUE, 'naksha', '')");

        private final String before;
        private final String behind;

        Scope(String before, String behind) {
            this.before = before;
            this.behind = behind;
        }
    }

    /** How the client comes in. */
    enum Client {
        /** Is there, and is counted. */
        EXISTING,
        /** Is inserted, unless its address is taken. */
        FRESH,
        /** Is inserted, or recognised and counted if nothing else about it changes. */
        BOOKER
    }

    /** The text; what its placeholders take, in order, is in {@link PostgresPlacement}. */
    String text() {
        return MADE.computeIfAbsent(this, PlacementText::make);
    }

    private String make() {
        return scope.before + "UPDATE naksha_consultant SET revision = revision + 1 WHERE id = ?; WITH gate AS (SELECT "
                + fresh() + " AS fresh, " + unused() + " AS unused, " + free()
                + " AS free), client AS (" + clientWrite() + " RETURNING t.id), kept AS ("
                + insert(SessionTable.TABLE, "client_id") + ")"
                + (keyed ? ", noted AS (" + insert(JdbcIdempotency.TABLE, "") + ")" : "")
                + (amounts > 0 ? ", paid AS (" + paid() + ")" : "")
                + (entries > 0 ? ", queued AS (" + queue() + ")" : "")
                + " SELECT g.fresh, g.unused, g.free, c.id FROM gate g LEFT JOIN client c ON TRUE" + scope.behind;
    }

    private String fresh() {
        return "EXISTS (SELECT 1 FROM naksha_consultant WHERE id = ? AND version = ?)"
                + (offered
                        ? " AND EXISTS (SELECT 1 FROM naksha_offering WHERE consultant_id = ? AND id = ? AND version = ?)"
                        : "");
    }

    private String unused() {
        return keyed
                ? "NOT EXISTS (SELECT 1 FROM naksha_idempotency"
                        + " WHERE consultant_id = ? AND operation = ? AND request_key = ?)"
                : "TRUE";
    }

    private String free() {
        return blocking ? "NOT EXISTS (SELECT 1" + Clashes.source(false, seated) + ")" : "TRUE";
    }

    private String clientWrite() {
        return switch (client) {
            case EXISTING ->
                "UPDATE naksha_client t SET total_sessions = t.total_sessions + ? FROM gate" + " WHERE " + OPEN
                        + " AND t.consultant_id = ? AND t.id = ?";
            case FRESH -> insertClient() + " DO NOTHING";
            case BOOKER ->
                insertClient()
                        + " DO UPDATE SET total_sessions = t.total_sessions + EXCLUDED.total_sessions"
                        + " WHERE t.status = 'ACTIVE'" + nothingToFill();
        };
    }

    private static String insertClient() {
        String columns = String.join(", ", ClientTable.TABLE.insertColumns());
        return "INSERT INTO naksha_client AS t (" + columns + ") SELECT "
                + places(ClientTable.TABLE.insertColumns().size())
                + " FROM gate WHERE " + OPEN + " ON CONFLICT (consultant_id, email_key)";
    }

    private static String nothingToFill() {
        return CONTACT.stream()
                .map(column -> " AND (EXCLUDED." + column + " IS NULL OR t." + column + " IS NOT NULL)")
                .collect(Collectors.joining());
    }

    // The client's id is only known once the client is found.
    private static String insert(Table<?> table, String clientId) {
        return "INSERT INTO " + table.name() + " (" + String.join(", ", table.insertColumns()) + ") SELECT "
                + table.insertColumns().stream()
                        .map(column -> column.equals(clientId) ? "client.id" : "?")
                        .collect(Collectors.joining(", "))
                + " FROM client";
    }

    private String paid() {
        return "INSERT INTO naksha_client_paid (consultant_id, client_id, currency, amount)"
                + " SELECT ?, client.id, v.* FROM client, " + values(amounts, 2)
                + " ON CONFLICT (consultant_id, client_id, currency)"
                + " DO UPDATE SET amount = naksha_client_paid.amount + EXCLUDED.amount";
    }

    private String queue() {
        List<String> columns = OutboxTable.TABLE.insertColumns();
        return "INSERT INTO naksha_outbox (" + String.join(", ", columns) + ") SELECT v.* FROM client, "
                + values(entries, columns.size());
    }

    private static String values(int rows, int columns) {
        return "(VALUES " + String.join(", ", Collections.nCopies(rows, "(" + places(columns) + ")")) + ") AS v";
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
