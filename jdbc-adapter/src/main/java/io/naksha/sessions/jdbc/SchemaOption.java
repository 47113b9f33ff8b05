package io.naksha.sessions.jdbc;

/** What a schema on PostgreSQL may have beyond, or in place of, the plain one. The storage works the same on each. */
public enum SchemaOption {
    /**
     * The tables of consultants' data are hash-partitioned by consultant, in sixteen partitions each. To be chosen for an empty database, and named at
     * each later migration.
     */
    PARTITIONED("postgresql-partitioned"),
    /**
     * An exclusion constraint refuses overlapping active sessions, as a second guard where others write past the library. Needs the extension
     * {@code btree_gist}, and together with {@link #PARTITIONED} PostgreSQL 17. What it refuses is a
     * {@link io.naksha.sessions.session.SlotUnavailableException}, as if the library had found it.
     */
    NO_OVERLAP("postgresql-no-overlap"),
    /** An index for searching clients by parts of words. Needs the extensions {@code pg_trgm} and {@code btree_gin}. */
    TRIGRAM_SEARCH("postgresql-trigram"),
    /**
     * Constraints that refuse rows which the library never writes, for databases to which others write, too. They cost a booking about a third more of
     * the server's time.
     */
    STRICT_CHECKS("postgresql-strict"),
    /**
     * Policies of row-level security on every table of ours, as a second wall between consultants: a statement that does not say whose rows it is
     * about sees and changes none. To be chosen together with {@link JdbcStorage#withRowLevelSecurity}, for a user that is neither superuser nor has
     * BYPASSRLS; owning the tables makes no exception.
     */
    ROW_LEVEL_SECURITY("postgresql-row-level-security");

    private final String folder;

    SchemaOption(String folder) {
        this.folder = folder;
    }

    /** Where its files lie, below those of all products. */
    String folder() {
        return folder;
    }
}
