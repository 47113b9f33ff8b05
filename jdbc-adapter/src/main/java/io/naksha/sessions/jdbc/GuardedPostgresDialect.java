package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import java.util.Optional;

/** PostgreSQL with row-level security. */
final class GuardedPostgresDialect extends PostgresDialect {
    @Override
    JdbcUnit unit(Db db) {
        return new ScopedUnit(db);
    }

    @Override
    Optional<PlacementResult> placeAlone(Db db, Placement placement) {
        db.scope().of(placement.consultant().id());
        return new PostgresPlacement(db, placement, PlacementText.Scope.ALONE_UNSEEN).place();
    }
}
