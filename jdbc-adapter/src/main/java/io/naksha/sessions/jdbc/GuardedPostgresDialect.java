package io.naksha.sessions.jdbc;

/** PostgreSQL with row-level security. */
final class GuardedPostgresDialect extends PostgresDialect {
    @Override
    JdbcUnit unit(Db db) {
        return new ScopedUnit(db);
    }
}
