package io.naksha.sessions.jdbc;

import io.naksha.sessions.spi.Storage;
import java.sql.Connection;
import java.sql.SQLException;

/** A storage whose every unit of work is the only one in a transaction of a host. */
final class JoinedStorage implements Storage {
    private final HostApplication host;

    JoinedStorage(HostApplication host) {
        this.host = host;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return inHost(() -> host.storage.inTransaction(work));
    }

    @Override
    public <T> T readOnly(Work<T> work) {
        return inHost(() -> host.storage.readOnly(work));
    }

    private <T> T inHost(BoundTransactions.Work<T, RuntimeException> unit) {
        try (Connection connection = host.open()) {
            return host.transactions.run(connection, unit);
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Override
    public void close() {
        host.storage.close();
    }
}
