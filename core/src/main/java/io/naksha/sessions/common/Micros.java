package io.naksha.sessions.common;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970-01-01T00:00Z, the finest unit that every supported database keeps. */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    /** Drops what is finer than a microsecond. */
    public static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Microseconds since 1970-01-01T00:00Z.
     *
     * @throws ArithmeticException beyond about 292,000 years
     */
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
    }

    /** The instant that is this many microseconds from 1970-01-01T00:00Z. */
    public static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
