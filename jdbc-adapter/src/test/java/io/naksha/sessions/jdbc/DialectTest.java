package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.spi.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
