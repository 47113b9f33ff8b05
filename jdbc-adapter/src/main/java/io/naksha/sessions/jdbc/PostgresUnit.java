package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.ChangeSet;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;

/** What PostgreSQL does in fewer round trips than the small methods take. */
class PostgresUnit extends JdbcUnit {
    private final Db db;

    PostgresUnit(Db db) {
        super(db);
        this.db = db;
    }

    @Override
    public PlacementResult place(Placement placement) {
        return new PostgresPlacement(db, placement, PlacementText.Scope.UNIT)
                .place()
                .orElseGet(() -> super.place(placement));
    }

    @Override
    public void write(ChangeSet changes) {
        new PostgresChanges(db, changes).write();
    }
}
