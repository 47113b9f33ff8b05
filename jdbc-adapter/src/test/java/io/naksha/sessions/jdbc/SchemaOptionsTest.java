package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaOptionsTest {
    private static final String COLUMNS =
            "SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type || ' ' || c.is_nullable || ' '"
                    + " || COALESCE(c.character_maximum_length, 0) || ' ' || COALESCE(c.collation_name, '')"
                    + " FROM information_schema.columns c WHERE c.table_name LIKE 'naksha%' AND c.table_name !~ '_p[0-9]+$'"
                    + " AND c.table_name <> 'naksha_schema_history' ORDER BY 1";
    private static final String CONSTRAINTS =
            "SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
                    + " WHERE contype IN ('p', 'u', 'f', 'c') AND conparentid = 0 AND conname LIKE 'naksha%'"
                    + " AND conrelid::regclass::text !~ '_p[0-9]+$' ORDER BY 1";
    private static final String INDEXES = "SELECT REPLACE(indexdef, ' ON ONLY ', ' ON ') FROM pg_indexes"
            + " WHERE tablename LIKE 'naksha%' AND tablename !~ '_p[0-9]+$' AND tablename <> 'naksha_schema_history'"
            + " ORDER BY 1";

    private static final String MANY_LIKE_MAX = "INSERT INTO naksha_client SELECT c.consultant_id, gen_random_uuid(),"
            + " 'client' || n || '@x.example', 'client' || n || '@x.example', c.display_name, c.first_name, c.last_name,"
            + " c.name_sort_key, 'max muster client' || n || '@x.example', c.phone_number, c.company, c.city, c.city_key,"
            + " c.country, c.country_key, c.zone, c.status, c.total_sessions, c.version, c.created_at, c.updated_at"
            + " FROM naksha_client c, generate_series(1, 20000) n";

    private final Consultant jane = Samples.consultant("jane");
    private final Client max = Samples.client(jane, "max@clients.example");

    @Test
    void thePartitionedTablesAreThePlainOnes() throws SQLException {
        PGSimpleDataSource plain = Postgres.migrated();
        PGSimpleDataSource partitioned = Postgres.migrated(SchemaOption.PARTITIONED);
        for (String question : List.of(COLUMNS, CONSTRAINTS, INDEXES)) {
            assertThat(ask(partitioned, question)).isNotEmpty().isEqualTo(ask(plain, question));
        }
        assertThat(ask(partitioned, "SELECT COUNT(*) FROM pg_class WHERE relname ~ '^naksha_session_p[0-9]+$'"))
                .containsExactly("16");
    }

    @Test
    void theSecondGuardRefusesWhatIsWrittenPastTheLibrary() throws SQLException {
        JdbcStorage storage = JdbcStorage.of(Postgres.migrated(SchemaOption.NO_OVERLAP));
        Session first = Samples.session(max, "First", Samples.START);
        Session overlapping = Samples.session(max, "Second", Samples.START.plus(Duration.ofMinutes(30)));
        Session behind = Samples.session(max, "Third", Samples.START.plus(Duration.ofMinutes(60)));
        storage.inTransaction(unit -> {
            unit.consultants().insert(jane);
            unit.clients().insert(max);
            unit.sessions().insert(first);
            unit.sessions().insert(behind);
            return true;
        });
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.sessions().insert(overlapping);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        SlotUnavailableException.class,
                        refused -> assertThat(refused.collisions())
                                .containsExactly(first.schedule().slot()));
    }

    @Test
    void aSearchForOneOfManyClientsUsesAnIndex() throws SQLException {
        PGSimpleDataSource database = Postgres.migrated(SchemaOption.TRIGRAM_SEARCH);
        JdbcStorage.of(database).inTransaction(unit -> {
            unit.consultants().insert(jane);
            return unit.clients().insert(max);
        });
        String plan = String.join(
                " ",
                ask(
                        database,
                        MANY_LIKE_MAX + "; ANALYZE naksha_client; EXPLAIN SELECT c.id FROM naksha_client c"
                                + " WHERE c.consultant_id = '" + jane.id() + "' AND c.search_key LIKE '%client777@%'"));
        assertThat(plan).contains("naksha_client_search_ix");
    }

    @Test
    void optionsMayBeAddedAndNeedNotBeNamedAgain() {
        PGSimpleDataSource database = Postgres.migrated();
        assertThat(Migrations.migrate(database, Set.of(SchemaOption.NO_OVERLAP, SchemaOption.TRIGRAM_SEARCH)))
                .isEqualTo(2);
        assertThat(Migrations.migrate(database)).isZero();
    }

    @Test
    void otherProductsHaveNone() {
        DataSource h2 = H2.empty();
        assertThatThrownBy(() -> Migrations.migrate(h2, Set.of(SchemaOption.PARTITIONED)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("only PostgreSQL");
    }

    private static List<String> ask(DataSource database, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(question);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet results = statement.getResultSet()) {
                while (results.next()) {
                    answers.add(results.getString(1));
                }
            }
        }
        return answers;
    }
}
