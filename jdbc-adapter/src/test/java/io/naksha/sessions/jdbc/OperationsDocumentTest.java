package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the document says to run can be run. */
class OperationsDocumentTest {
    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theStatementsRunOnOurTables() throws IOException, SQLException {
        String document = Files.readString(Path.of("..", "docs", "operations.md"));
        List<String> snippets =
                SQL.matcher(document).results().map(MatchResult::group).toList();
        assertThat(snippets).isNotEmpty();
        try (Connection connection = Postgres.migrated().getConnection();
                Statement statement = connection.createStatement()) {
            for (String snippet : snippets) {
                statement.execute(SQL.matcher(snippet).replaceFirst("$1"));
                assertThat(statement.getUpdateCount()).isZero();
            }
        }
    }
}
