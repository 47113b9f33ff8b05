package io.naksha.sessions.spi;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** Makes ids. */
@FunctionalInterface
public interface IdGenerator {
    /** An id that was never given out before. Safe to call from several threads. */
    UUID next();

    /** Ids that sort by the time they were made: UUID version 7 (RFC 9562 §5.7). */
    static IdGenerator timeOrdered() {
        return Generators.timeBasedEpochGenerator()::generate;
    }
}
