package io.naksha.sessions.outbox;

import io.naksha.sessions.offering.Platform;
import java.util.Set;

/**
 * What there is to carry effects out with. What nothing could carry out is not planned.
 *
 * @param mail whether there is a mailer
 * @param platforms the platforms that some provider makes rooms on
 */
public record DeliveryMeans(boolean mail, Set<Platform> platforms) {
    /** Neither mailer nor provider: nothing is planned. */
    public static final DeliveryMeans NONE = new DeliveryMeans(false, Set.of());

    /** Copies the platforms. */
    public DeliveryMeans {
        platforms = Set.copyOf(platforms);
    }
}
