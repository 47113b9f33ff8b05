package io.naksha.sessions.example.dashboard;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.example.dashboard.security.AccessTokens;
import io.naksha.sessions.example.dashboard.security.Role;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Session;
import java.util.UUID;

/** A consultant of a test's own, with what the test needs of it. */
public final class Consultants {
    private final Server server;
    private final Consultant consultant;

    private Consultants(Server server, Consultant consultant) {
        this.server = server;
        this.consultant = consultant;
    }

    public static Consultants approved(Server server) {
        Consultants waiting = waiting(server);
        return new Consultants(server, server.naksha().consultants().approve(waiting.consultant.id()));
    }

    /** Approved, and every booking is confirmed at once. */
    public static Consultants confirmingAtOnce(Server server) {
        Consultants waiting = waiting(server, BookingPolicy.CONFIRM_AUTOMATICALLY);
        return new Consultants(server, server.naksha().consultants().approve(waiting.consultant.id()));
    }

    public static Consultants waiting(Server server) {
        return waiting(server, BookingPolicy.CONFIRM_BY_HAND);
    }

    private static Consultants waiting(Server server, BookingPolicy policy) {
        String slug = "c" + UUID.randomUUID().toString().replace("-", "");
        NakshaSessions naksha = server.naksha();
        return new Consultants(
                server,
                naksha.consultants()
                        .register(NewConsultant.builder()
                                .email(slug + "@example.org")
                                .name("Jane", "Doe")
                                .slug(slug)
                                .zone("Europe/Berlin")
                                .currency("EUR")
                                .bookingPolicy(policy)
                                .build()));
    }

    public Consultant consultant() {
        return consultant;
    }

    public String slug() {
        return consultant.slug().toString();
    }

    public Workspace desk() {
        return server.naksha().workspace(consultant.id());
    }

    public String token() {
        return server.bean(AccessTokens.class).issue(UUID.randomUUID(), Role.CONSULTANT, consultant.id());
    }

    public Api api() {
        return new Api(server.address(), token());
    }

    public Offering offering() {
        return desk().offerings()
                .create(NewOffering.builder()
                        .title("Intro call")
                        .durationMinutes(30)
                        .price(Money.of("49", "EUR"))
                        .platform(Platform.ZOOM)
                        .build());
    }

    public ClientId client(String email) {
        return desk().clients()
                .create(NewClient.builder().email(email).name("Carl", "Client").build())
                .id();
    }

    /** A confirmed session of an hour for 100 EUR, of a client who is made with it where new. */
    public Session session(String email, String date, String time) {
        return desk().sessions()
                .create(NewSession.forNewClient(NewClient.builder()
                                .email(email)
                                .name("Carl", "Client")
                                .build())
                        .start(LocalStart.at(date, time))
                        .price(Money.of("100", "EUR"))
                        .notes("known")
                        .build())
                .session();
    }

    /** Sessions of client00, client01 and so on, one on each day from 1 March 2031. */
    public void sessions(int count) {
        for (int number = 0; number < count; number++) {
            String day = String.format("2031-03-%02d", 1 + number);
            session(String.format("client%02d@example.net", number), day, "10:00");
        }
    }

    /** A seat in a new webinar. */
    public Session seat() {
        Offering webinar = desk().offerings()
                .create(NewOffering.builder()
                        .title("Workshop")
                        .type(SessionType.WEBINAR)
                        .durationMinutes(60)
                        .price(Money.of("20", "EUR"))
                        .platform(Platform.ZOOM)
                        .capacity(5)
                        .build());
        return desk().sessions()
                .create(NewSession.forNewClient(NewClient.builder()
                                .email("seat@example.org")
                                .name("Sam", "Seat")
                                .build())
                        .offeringId(webinar.id())
                        .start(LocalStart.at("2031-07-01", "18:00"))
                        .build())
                .session();
    }
}
