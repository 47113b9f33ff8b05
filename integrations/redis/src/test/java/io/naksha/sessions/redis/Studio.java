package io.naksha.sessions.redis;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.spi.Storage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The library on some storage, read through some cache. It is noon of 2 March 2026. */
final class Studio implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-01T00:00");

    final NakshaSessions naksha;

    Studio(Storage storage, Cache cache) {
        naksha = NakshaSessions.builder()
                .storage(storage)
                .cache(cache)
                .clock(CLOCK)
                .mailer(message -> {})
                .withoutInlineDispatch()
                .withoutPolling()
                .build();
    }

    Workspace consultant(String name) {
        Consultant registered = naksha.consultants()
                .register(NewConsultant.builder()
                        .email(name + "@example.org")
                        .name("Jane", "Doe")
                        .slug(name)
                        .zone("Europe/Berlin")
                        .currency("EUR")
                        .build());
        return naksha.workspace(naksha.consultants().approve(registered.id()).id());
    }

    /** Makes the session with this number; each has a time of its own. */
    static void create(Workspace desk, int number) {
        LocalDateTime start = FIRST.plusHours(2L * number);
        desk.sessions()
                .create(NewSession.forNewClient(NewClient.builder()
                                .email("client" + number + "@example.org")
                                .name("Carl", "Client")
                                .build())
                        .start(LocalStart.at(
                                start.toLocalDate().toString(),
                                start.toLocalTime().toString()))
                        .build());
    }

    static List<SessionRow> list(Workspace desk) {
        return desk.sessions().list(SessionFilter.ALL, PageRequest.first(100)).items();
    }

    static long total(Workspace desk) {
        Long total = desk.sessions()
                .list(SessionFilter.ALL, PageRequest.first(1).withTotal())
                .total();
        return total == null ? -1 : total;
    }

    @Override
    public void close() {
        naksha.close();
    }
}
