package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.spi.IdempotencyRecord.Operation;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    @TempDir
    private Path folder;

    private final Consultant jane = Samples.consultant("jane");
    private final Offering offering = Samples.offering(jane);
    private final Client max = Samples.client(jane, "max@clients.example");
    private final Placement booking = Samples.booking(jane, offering, max);

    @Test
    void everythingIsThereWhenTheFileIsOpenedAgain() {
        PlacementResult.Placed placed = bookAndClose();
        try (HikariDataSource again = Pools.of(H2.inFolder(folder))) {
            assertThat(Migrations.migrate(again)).isZero();
            JdbcStorage.of(again).readOnly(unit -> {
                Session session = placed.session();
                assertThat(unit.consultants().find(jane.id())).contains(jane);
                assertThat(unit.offerings().find(jane.id(), offering.id())).contains(offering);
                assertThat(unit.clients().find(jane.id(), max.id()))
                        .contains(max.withStatistics(session.contribution()));
                assertThat(unit.sessions().find(jane.id(), session.id())).contains(session);
                assertThat(unit.idempotency().find(jane.id(), Operation.BOOK, "key"))
                        .contains(booking.idempotency());
                List<Object> entries = new ArrayList<>();
                booking.entries()
                        .forEach(entry ->
                                entries.add(unit.outbox().find(entry.id()).orElseThrow()));
                return assertThat(entries).isEqualTo(booking.entries());
            });
        }
    }

    private PlacementResult.Placed bookAndClose() {
        try (HikariDataSource pool = Pools.of(H2.inFolder(folder))) {
            Migrations.migrate(pool);
            return (PlacementResult.Placed) JdbcStorage.of(pool).inTransaction(unit -> {
                unit.consultants().insert(jane);
                unit.offerings().insert(offering);
                return unit.place(booking);
            });
        }
    }
}
