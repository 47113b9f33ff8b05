package io.naksha.sessions.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs a statement, or several in one go, and finds its way through what they give. */
final class Results {
    private static final int NO_MORE = -1;

    private Results() {}

    /**
     * The rows of the one that reads. Those before it give counts.
     *
     * @param passedOver how many of those before it give rows all the same
     */
    static ResultSet rows(PreparedStatement statement, int passedOver) throws SQLException {
        int left = passedOver;
        boolean rows = statement.execute();
        while (!rows || left > 0) {
            if (rows) {
                left--;
            } else if (statement.getUpdateCount() == NO_MORE) {
                throw new SQLException("the statement gave no rows");
            }
            rows = statement.getMoreResults();
        }
        return statement.getResultSet();
    }

    /** How many rows each of those that give no rows changed. */
    static List<Integer> counts(PreparedStatement statement) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        boolean rows = statement.execute();
        while (rows || statement.getUpdateCount() != NO_MORE) {
            if (!rows) {
                counts.add(statement.getUpdateCount());
            }
            rows = statement.getMoreResults();
        }
        return counts;
    }
}
