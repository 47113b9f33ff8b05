package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.Money;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What everybody may know of what a consultant sells. */
record PublicOffering(
        OfferingId id,
        String title,
        @Nullable String description,
        SessionType type,
        int durationMinutes,
        Money price,
        Set<Platform> platforms,
        @Nullable Integer capacity) {
    static PublicOffering of(Offering offering) {
        return new PublicOffering(
                offering.id(),
                offering.title(),
                offering.description(),
                offering.type(),
                offering.durationMinutes(),
                offering.price(),
                offering.platforms(),
                offering.capacity());
    }
}
