package io.naksha.sessions.jdbc;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.ConsultantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a consultant's clients have paid, one row for each client and currency. Written under the consultant's lock. */
final class PaidAmounts {
    private static final String INSERT =
            "INSERT INTO naksha_client_paid (amount, consultant_id, client_id, currency) VALUES (?, ?, ?, ?)";
    private static final String ADD = "UPDATE naksha_client_paid SET amount = amount + ?"
            + " WHERE consultant_id = ? AND client_id = ? AND currency = ?";

    private final Db db;
    private final ConsultantId consultantId;

    PaidAmounts(Db db, ConsultantId consultantId) {
        this.db = db;
        this.consultantId = consultantId;
    }

    void insert(Map<ClientId, List<Money>> amounts) {
        db.batchOfOnes(INSERT, rows(amounts));
    }

    void add(Map<ClientId, List<Money>> amounts) {
        List<List<Param>> rows = rows(amounts);
        int[] met = db.batchCounts(ADD, rows);
        List<List<Param>> missing = new ArrayList<>();
        for (int at = 0; at < met.length; at++) {
            if (met[at] == 0) {
                missing.add(rows.get(at));
            }
        }
        db.batchOfOnes(INSERT, missing);
    }

    private List<List<Param>> rows(Map<ClientId, List<Money>> amounts) {
        List<List<Param>> rows = new ArrayList<>();
        amounts.forEach((client, paid) -> paid.forEach(amount -> rows.add(List.of(
                Param.of(amount.amount()),
                Param.of(consultantId),
                Param.of(client),
                Param.of(amount.currency().getCurrencyCode())))));
        return rows;
    }
}
