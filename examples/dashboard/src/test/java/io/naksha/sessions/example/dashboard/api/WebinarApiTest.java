package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import org.junit.jupiter.api.Test;

class WebinarApiTest {
    private final Consultants jane = Consultants.approved(Server.shared());
    private final Api api = jane.api();

    @Test
    void webinarsAreListedAsAWhole() {
        String id = jane.seat().details().webinarId().toString();

        assertThat(api.get("/api/v1/webinars?from=2031-07-01&until=2031-07-02").at("/items/0/id"))
                .isEqualTo(id);
        assertThat(api.get("/api/v1/webinars?from=2031-07-02&until=2031-07-03")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(api.get("/api/v1/webinars/" + id).at("/title")).isEqualTo("Workshop");
    }

    @Test
    void aFullWebinarSaysSo() {
        jane.seat();
        String offering = jane.api().get("/api/v1/offerings").at("/items/0/id");
        for (int seat = 0; seat < 4; seat++) {
            assertThat(book(offering, "c" + seat + "@example.org")).isEqualTo("");
        }
        assertThat(book(offering, "late@example.org")).isEqualTo("There is no seat left.");
    }

    private String book(String offering, String email) {
        return Server.shared()
                .anybody()
                .post(
                        "/api/v1/sessions/book?consultant=" + jane.slug(),
                        "{'offeringId':'" + offering + "','start':{'date':'2031-07-01','time':'18:00'},"
                                + "'client':{'email':'" + email + "','firstName':'Carl'}}")
                .at("/detail");
    }
}
