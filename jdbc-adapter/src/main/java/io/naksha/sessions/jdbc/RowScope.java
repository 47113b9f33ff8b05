package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the next statements of a unit are about, as the policies of row-level security want to be told. Nothing is told of a unit that never
 * says so; with the policies in place it then sees nothing.
 */
final class RowScope {
    // Of the transaction only, so that nothing is left to the next one on the connection.
    private static final String TELL =
            "SELECT set_config('naksha.consultant_id', ?, TRUE), set_config('naksha.scope', ?, TRUE); ";
    private static final List<Param> ALL = List.of(Param.of(""), Param.of("all"));

    private @Nullable List<Param> wanted;
    private @Nullable List<Param> told;
    private int rowsBefore;

    /** The rows of one consultant. */
    void of(ConsultantId consultantId) {
        wanted = List.of(Param.of(consultantId.toString()), Param.of(""));
    }

    /** The rows of all of them, for what works across consultants. */
    void across() {
        wanted = ALL;
    }

    /** Whether the transaction still has to be told. Outside of one, each statement is a transaction of its own. */
    boolean isUntold(Db.Access access) {
        return wanted != null && (access != Db.Access.WRITE || !wanted.equals(told));
    }

    /** The statement, behind the one that tells whose rows it is about where that is necessary. Both go in one round trip. */
    Sql lead(Sql sql, Db.Access access) {
        if (wanted == null || !isUntold(access)) {
            rowsBefore = 0;
            return sql;
        }
        told = wanted;
        rowsBefore = 1;
        return Sql.of(TELL, wanted).add(sql);
    }

    /** How many rows come before those of the latest statement itself. */
    int rowsBefore() {
        return rowsBefore;
    }
}
