package io.naksha.sessions.effect;

import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.MeetingLinkProvider;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which provider makes rooms on which platform. */
final class Providers {
    private final Map<Platform, MeetingLinkProvider> byPlatform = new EnumMap<>(Platform.class);

    Providers(Collection<MeetingLinkProvider> providers) {
        for (MeetingLinkProvider provider : providers) {
            for (Platform platform : provider.platforms()) {
                if (byPlatform.put(platform, provider) != null) {
                    throw new IllegalArgumentException("two providers make rooms on " + platform);
                }
            }
        }
    }

    Set<Platform> platforms() {
        return Set.copyOf(byPlatform.keySet());
    }

    boolean serve(Platform platform) {
        return byPlatform.containsKey(platform);
    }

    /** The platform's provider. Where this process has none, another one may, or may get one. */
    MeetingLinkProvider of(Platform platform) {
        MeetingLinkProvider provider = byPlatform.get(platform);
        if (provider == null) {
            throw DeliveryException.passing("there is no provider for " + platform, null);
        }
        return provider;
    }
}
