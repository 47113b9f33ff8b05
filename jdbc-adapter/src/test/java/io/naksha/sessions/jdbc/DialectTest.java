package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.spi.StorageException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    @Test
    void aKnownProductHasItsDialect() {
        assertThat(Dialects.of("H2")).isInstanceOf(H2Dialect.class);
        assertThat(Dialects.of("PostgreSQL")).isInstanceOf(PostgresDialect.class);
        assertThat(Dialects.of("MariaDB")).isInstanceOf(MariaDbDialect.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oracle", "Microsoft SQL Server", "H2O", "MySQL"})
    void anUnknownProductIsRefusedByName(String product) {
        assertThatThrownBy(() -> Dialects.of(product))
                .isExactlyInstanceOf(StorageException.class)
                .hasMessageContaining(product)
                .hasMessageContaining("it knows H2, PostgreSQL, MariaDB");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "(conn=7) Duplicate entry 'max@x.org' for key 'naksha_client_email_uq', naksha_client_email_uq",
                "(conn=7) Duplicate entry 'x' for key 'naksha_client_email_uq' for key 'PRIMARY', PRIMARY",
                "CONSTRAINT `naksha_session_price_ck` failed for `db`.`naksha_session`, naksha_session_price_ck",
                "a foreign key constraint fails (`db`.`a` CONSTRAINT `naksha_a_fk` FOREIGN KEY (`b`)), naksha_a_fk",
                "Duplicate entry 'x' for key 'no name', \"\"",
                "Column 'price' cannot be null, \"\""
            })
    void mariaDbNamesTheConstraintThatWasViolated(String message, String name) {
        assertThat(new MariaDbDialect().nameOfViolated(new SQLException(message, "23000")))
                .isEqualTo(name);
    }
}
