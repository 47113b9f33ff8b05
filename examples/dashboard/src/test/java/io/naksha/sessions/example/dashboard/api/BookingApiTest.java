package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.offering.Offering;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookingApiTest {
    private static final Server SERVER = Server.shared();

    private final Consultants jane = Consultants.approved(SERVER);
    private final Offering intro = jane.offering();
    private final Api anybody = SERVER.anybody();

    private String book() {
        return "/api/v1/sessions/book?consultant=" + jane.slug();
    }

    private String request(String email, String time) {
        return "{'offeringId':'" + intro.id() + "','start':{'date':'2031-03-10','time':'" + time
                + "'},'client':{'email':'" + email + "','firstName':'Carl','lastName':'Client'}}";
    }

    @Test
    void aClientBooksAndIsMadeAndLinked() {
        Reply booked = anybody.post(book(), request("carl@example.org", "10:00"));

        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.at("/status")).isEqualTo("PENDING");
        assertThat(booked.at("/price/amount")).startsWith("49");
        assertThat(booked.text()).doesNotContain("consultantNotes", "carl@example.org");
        Client client = jane.desk()
                .clients()
                .list(ClientFilter.ALL, PageRequest.first(10))
                .items()
                .get(0);
        assertThat(client.email().value()).isEqualTo("carl@example.org");
        assertThat(client.statistics().totalSessions()).isEqualTo(1);
        assertThat(jane.api().get("/api/v1/sessions").at("/items/0/session/id")).isEqualTo(booked.at("/sessionId"));
    }

    @Test
    void ofManyWhoBookOneSlotOneGetsIt() {
        List<Integer> statuses = IntStream.range(0, 24)
                .parallel()
                .mapToObj(number -> anybody.post(book(), request("c" + number + "@example.org", "10:00"))
                        .status())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(jane.api().get("/api/v1/sessions").at("/total")).isEqualTo("1");
    }

    @Test
    void aRefusalTellsNothingOfOthers() {
        anybody.post(book(), request("carl@example.org", "10:00"));
        Reply taken = anybody.post(book(), request("dora@example.org", "10:15"));
        assertThat(taken.at("/code")).isEqualTo("slot-unavailable");
        assertThat(taken.text()).doesNotContain("conflicts", "reason", "startsAt", "2031");

        String client = jane.api().get("/api/v1/clients").at("/items/0/id");
        jane.api().put("/api/v1/clients/" + client, "{'status':'BLOCKED'}");
        Reply refused = anybody.post(book(), request("carl@example.org", "16:00"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("booking-refused");
        assertThat(refused.text()).doesNotContainIgnoringCase("block");
    }

    @Test
    void aRepeatedBookingWithItsKeyIsOne() {
        Api keyed = anybody.with("Idempotency-Key", "k");
        Reply first = keyed.post(book(), request("carl@example.org", "10:00"));
        Reply again = keyed.post(book(), request("carl@example.org", "10:00"));

        assertThat(List.of(first.status(), again.status())).containsExactly(201, 200);
        assertThat(again.at("/sessionId")).isEqualTo(first.at("/sessionId"));
        assertThat(again.at("/replayed")).isEqualTo("true");
    }

    @Test
    void theCallerSetsNeitherPriceNorStatus() {
        for (String extra : List.of("'price':{'amount':0,'currency':'EUR'}", "'status':'CONFIRMED'", "'title':'x'")) {
            String body = request("carl@example.org", "10:00").replaceFirst("\\{", "{" + extra + ",");
            Reply refused = anybody.post(book(), body);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/violations/0/code")).isEqualTo("unknown-property");
        }
        assertThat(jane.api().get("/api/v1/sessions").at("/total")).isEqualTo("0");
    }

    @Test
    void thePageShowsWhatEverybodyMayKnow() {
        Reply page = anybody.get("/api/v1/public/consultants/" + jane.slug());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at("/zone")).isEqualTo("Europe/Berlin");
        assertThat(page.text())
                .doesNotContain("@example.org", jane.consultant().id().toString());
        Reply offerings = anybody.get("/api/v1/public/consultants/" + jane.slug() + "/offerings");
        assertThat(offerings.at("/items/0/title")).isEqualTo("Intro call");
        assertThat(offerings.text()).doesNotContain(jane.consultant().id().toString());
    }

    @Test
    void whoIsNotApprovedIsNotThere() {
        Consultants waiting = Consultants.waiting(SERVER);
        String page = "/api/v1/public/consultants/";

        assertThat(anybody.get(page + waiting.slug()).status()).isEqualTo(404);
        assertThat(anybody.get(page + waiting.slug() + "/offerings").text().replace(waiting.slug(), "x"))
                .isEqualTo(anybody.get(page + "nobody/offerings").text().replace("nobody", "x"));
        assertThat(anybody.post(
                                "/api/v1/sessions/book?consultant=" + waiting.slug(),
                                request("carl@example.org", "10:00"))
                        .status())
                .isEqualTo(404);
        assertThat(anybody.get(page + "nobody-at-all").status()).isEqualTo(404);
        assertThat(anybody.get(page + "No%20Slug").status()).isIn(400, 404);
        Reply kept = waiting.api().get("/api/v1/sessions");
        assertThat(kept.status()).isEqualTo(403);
        assertThat(kept.at("/code")).isEqualTo("consultant-not-available");
    }

    @Test
    void theOtherSideIsNamedInTheErrorForEachField() {
        Reply refused = anybody.post(
                book(),
                "{'offeringId':'" + intro.id()
                        + "','start':{'date':'2020-01-01','time':'10:00'},'client':{'email':'x','firstName':''}}");
        assertThat(refused.json().at("/violations").findValuesAsString("path"))
                .contains("client.email", "client.firstName");
    }
}
