package io.naksha.sessions.spi;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What a public booking reads before it locks.
 *
 * @param consultant whose page it is
 * @param offering what is booked; absent where the consultant has no such offering
 * @param earlier what the idempotency key did before; absent where nothing, or without a key
 */
public record BookingContext(
        Consultant consultant,
        @Nullable Offering offering,
        @Nullable IdempotencyRecord earlier) {}
