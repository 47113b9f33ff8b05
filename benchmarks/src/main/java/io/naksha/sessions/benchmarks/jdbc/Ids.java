package io.naksha.sessions.benchmarks.jdbc;

import io.naksha.sessions.spi.IdGenerator;
import java.util.UUID;

/** New ids that lie behind the old ones in an index. */
final class Ids {
    private static final IdGenerator GENERATOR = IdGenerator.timeOrdered();

    private Ids() {}

    static UUID next() {
        return GENERATOR.next();
    }
}
