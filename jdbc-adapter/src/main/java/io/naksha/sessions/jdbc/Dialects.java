package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.StorageException;
import java.util.List;
import java.util.stream.Collectors;

/** The products that this version was tried on. */
final class Dialects {
    private static final List<Dialect> ALL = List.of(new H2Dialect(), new PostgresDialect(), new MariaDbDialect());

    private Dialects() {}

    /**
     * The dialect of a product.
     *
     * @throws StorageException where it is one that this version was not tried on
     */
    static Dialect of(String productName) {
        return ALL.stream()
                .filter(dialect -> dialect.productName().equalsIgnoreCase(productName))
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        "the database is " + productName + ", which this version does not know; it knows "
                                + ALL.stream().map(Dialect::productName).collect(Collectors.joining(", ")),
                        null));
    }
}
