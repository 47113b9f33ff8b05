package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.WebinarId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a name in the input stands for. The name of a session also stands for its client and for the webinar that it is a seat of, so that later lines
 * can say "the client of b17".
 *
 * @param offering what is sold
 * @param session what was booked or made
 * @param client who attends it
 * @param webinar whose seat it is
 */
public record Named(
        @Nullable OfferingId offering,
        @Nullable SessionId session,
        @Nullable ClientId client,
        @Nullable WebinarId webinar) {
    /** Stands for nothing. */
    public static final Named NOTHING = new Named(null, null, null, null);

    static Named of(Session session) {
        return new Named(
                null, session.id(), session.clientId(), session.details().webinarId());
    }

    static Named of(ClientId client) {
        return new Named(null, null, client, null);
    }

    /** What the offering's name stands for. */
    public static Named of(OfferingId offering) {
        return new Named(offering, null, null, null);
    }

    Stream<UUID> ids() {
        return Stream.of(
                        offering == null ? null : offering.value(),
                        session == null ? null : session.value(),
                        client == null ? null : client.value(),
                        webinar == null ? null : webinar.value())
                .flatMap(Stream::ofNullable);
    }
}
