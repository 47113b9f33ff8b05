package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.common.Id;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.ChangeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes all that one command changed in one round trip. */
final class PostgresChanges {
    private static final Comparator<ChangeSet.Changed> BY_ID =
            Comparator.comparing(change -> change.after().id());

    private final Db db;
    private final ChangeSet changes;
    private final List<Sql> statements = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();

    PostgresChanges(Db db, ChangeSet changes) {
        this.db = db;
        this.changes = changes;
    }

    void write() {
        addTotals();
        addPaid();
        addSessions();
        if (!changes.entries().isEmpty()) {
            add(
                    Unnested.insert(OutboxTable.TABLE, changes.entries()),
                    changes.entries().size());
        }
        if (!statements.isEmpty()) {
            execute();
        }
    }

    // Of the forty columns, a bulk update changes three or four.
    private void addSessions() {
        List<ChangeSet.Changed> sorted =
                changes.sessions().stream().sorted(BY_ID).toList();
        List<Session> after = sorted.stream().map(ChangeSet.Changed::after).toList();
        List<String> columns = SessionTable.TABLE.differing(
                sorted.stream().map(ChangeSet.Changed::before).toList(), after);
        if (!columns.isEmpty()) {
            add(Unnested.update(SessionTable.TABLE, columns, after), after.size());
        }
    }

    private void addTotals() {
        List<List<Param>> totals = changes.statistics().entrySet().stream()
                .filter(change -> change.getValue().totalSessions() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(change -> List.of(
                        Param.of(change.getKey()), Param.of(change.getValue().totalSessions())))
                .toList();
        if (!totals.isEmpty()) {
            Sql update = Sql.of("UPDATE naksha_client t SET total_sessions = t.total_sessions + n.more FROM ")
                    .add(Unnested.of(List.of("id", "more"), totals))
                    .add(" WHERE t.consultant_id = ? AND t.id = n.id", Param.of(changes.consultantId()));
            add(update, totals.size());
        }
    }

    private void addPaid() {
        List<List<Param>> rows = changes.statistics().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(change -> paid(change.getKey(), change.getValue()).stream())
                .toList();
        if (!rows.isEmpty()) {
            add(addingPaid(Param.of(changes.consultantId()), "", rows), rows.size());
        }
    }

    /** A row for each currency of what is added to a client's amounts. */
    static List<List<Param>> paid(ClientId client, ClientStatistics change) {
        return change.paid().stream()
                .map(amount -> List.of(
                        Param.of((Id<?>) client),
                        Param.of(amount.currency().getCurrencyCode()),
                        Param.of(amount.amount())))
                .toList();
    }

    /** Adds to the amounts that clients have paid. */
    static Sql addingPaid(Param consultantId, String onlyIf, List<List<Param>> rows) {
        return Sql.of("INSERT INTO naksha_client_paid (consultant_id, client_id, currency, amount) SELECT ?, n.* FROM ")
                .add("", consultantId)
                .add(Unnested.of(List.of("client_id", "currency", "amount"), rows))
                .add(onlyIf)
                .add(" ON CONFLICT (consultant_id, client_id, currency)"
                        + " DO UPDATE SET amount = naksha_client_paid.amount + EXCLUDED.amount");
    }

    private void add(Sql statement, int rows) {
        statements.add(statement);
        expected.add(rows);
    }

    private void execute() {
        Sql all = Sql.of("");
        String separator = "";
        for (Sql statement : statements) {
            all.add(separator).add(statement);
            separator = "; ";
        }
        List<Integer> counts = db.update(all);
        List<Integer> ours = counts.subList(counts.size() - statements.size(), counts.size());
        for (int at = 0; at < ours.size(); at++) {
            Db.requireRows(expected.get(at), ours.get(at));
        }
    }
}
