package io.naksha.sessions.spi;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.offering.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What a public booking reads before it locks.
 *
 * @param consultant whose page it is
 * @param offering what is booked; absent where the consultant has no such offering
 * @param client the consultant's client with the booker's address; absent where there is none
 * @param earlier what the idempotency key did before; absent where nothing, or without a key
 */
public record BookingContext(
        Consultant consultant,
        @Nullable Offering offering,
        @Nullable Client client,
        @Nullable IdempotencyRecord earlier) {}
