package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Routes;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No request reaches what is another consultant's: its ids answer as unknown ones do, and nothing changes. */
class IsolationTest {
    private static final Server SERVER = Server.shared();
    private static final List<String> WITH_ID = Routes.of(SERVER).stream()
            .filter(route -> route.path().contains("{id}"))
            .filter(route -> !route.path().startsWith("/api/v1/admin"))
            .map(Routes.Route::toString)
            .toList();
    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/sessions/{id}", "{'title':'mine'}",
            "/api/v1/clients/{id}", "{'firstName':'Mine'}",
            "/api/v1/offerings/{id}", "{'title':'mine'}");

    private final Consultants jane = Consultants.approved(SERVER);
    private final Consultants mallory = Consultants.approved(SERVER);
    private final Offering offering = jane.offering();
    private final Session session = jane.session("carl@example.org", "2031-03-10", "10:00");

    static Stream<String> routes() {
        assertThat(WITH_ID).hasSizeGreaterThan(8);
        return WITH_ID.stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anotherConsultantsIdIsUnknown(String route) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(method.length() + 1);
        String id = idOf(path);
        long before = jane.desk().revision();

        Reply foreign = call(method, path, id);
        Reply unknown = call(method, path, UUID.randomUUID().toString());

        assertThat(foreign.status()).as(foreign.text()).isEqualTo(404);
        assertThat(foreign.text().replaceAll("[0-9a-f-]{36}", "ID"))
                .isEqualTo(unknown.text().replaceAll("[0-9a-f-]{36}", "ID"));
        assertThat(jane.desk().revision()).isEqualTo(before);
    }

    private Reply call(String method, String path, String id) {
        return mallory.api().send(method, path.replace("{id}", id), method.equals("PUT") ? BODIES.get(path) : null);
    }

    private String idOf(String path) {
        if (path.contains("/clients/")) {
            return session.clientId().toString();
        }
        if (path.contains("/webinars/")) {
            return jane.seat().details().webinarId().toString();
        }
        return path.contains("/offerings/")
                ? offering.id().toString()
                : session.id().toString();
    }

    // All but the meeting, which an effect brings about in its own time.
    private List<Object> facts() {
        Session now = jane.desk().sessions().get(session.id());
        return List.of(now.details(), now.schedule(), now.status(), now.payment(), now.notes());
    }

    @Test
    void listsFiltersAndBulksShowNothingForeign() {
        List<Object> before = facts();
        String id = session.id().toString();
        assertThat(mallory.api().get("/api/v1/sessions").at("/total")).isEqualTo("0");
        assertThat(mallory.api()
                        .get("/api/v1/sessions?clientId=" + session.clientId())
                        .at("/total"))
                .isEqualTo("0");
        assertThat(mallory.api().get("/api/v1/clients?search=carl").at("/total"))
                .isEqualTo("0");
        assertThat(mallory.api()
                        .get("/api/v1/analytics/summary?from=2031-01-01&until=2032-01-01")
                        .at("/total"))
                .isEqualTo("0");
        Reply bulk = mallory.api().post("/api/v1/sessions/bulk-update", "{'ids':['" + id + "'],'status':'CANCELLED'}");
        assertThat(bulk.at("/outcomes/0/kind")).isEqualTo("REFUSED");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aSessionCannotBeMadeForAForeignClientOrOffering() {
        String start = "'start':{'date':'2031-03-10','time':'15:00'}";
        Reply client = mallory.api()
                .post("/api/v1/sessions", "{'attendee':{'clientId':'" + session.clientId() + "'}," + start + "}");
        Reply ofOffering = mallory.api()
                .post(
                        "/api/v1/sessions",
                        "{'attendee':{'newClient':{'email':'x@example.org','firstName':'X'}},'subject':{'offeringId':'"
                                + offering.id() + "'}," + start + "}");

        assertThat(List.of(client.status(), ofOffering.status())).containsExactly(404, 404);
        assertThat(mallory.desk()
                        .sessions()
                        .list(SessionFilter.ALL, PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void oneKeyOfTwoConsultantsIsTwoKeys() {
        String body = "{'attendee':{'newClient':{'email':'x@example.org','firstName':'X'}},"
                + "'start':{'date':'2031-03-10','time':'15:00'}}";
        Reply ours = mallory.api().with("Idempotency-Key", "k").post("/api/v1/sessions", body);
        Reply theirs = jane.api().with("Idempotency-Key", "k").post("/api/v1/sessions", body);

        assertThat(List.of(ours.status(), theirs.status())).containsExactly(201, 201);
        assertThat(ours.at("/session/id")).isNotEqualTo(theirs.at("/session/id"));
    }

    @Test
    void aForeignPlaceInAListShowsNothingForeign() {
        jane.session("dora@example.org", "2031-03-11", "10:00");
        mallory.session("emil@example.org", "2031-03-01", "10:00");
        for (String list : List.of("/api/v1/sessions?size=1", "/api/v1/clients?size=1")) {
            String next = jane.api().get(list).at("/next");
            assertThat(next).isNotEmpty();
            Reply page = mallory.api().get(list + "&after=" + next);
            assertThat(page.text()).doesNotContain("dora@example.org", "carl@example.org");
        }
    }

    @Test
    void noRequestCanNameAConsultant() {
        List<Object> before = facts();
        Reply posted = mallory.api()
                .post(
                        "/api/v1/clients",
                        "{'email':'x@example.org','firstName':'X','consultantId':'"
                                + jane.consultant().id() + "'}");
        assertThat(posted.status()).isEqualTo(400);
        assertThat(posted.at("/violations/0/code")).isEqualTo("unknown-property");
        for (String path :
                List.of("/sessions/" + session.id(), "/clients/" + session.clientId(), "/offerings/" + offering.id())) {
            for (String extra : List.of("consultantId", "stamp", "id", "statistics", "createdAt")) {
                String body = "{'" + extra + "':'" + mallory.consultant().id() + "'}";
                Reply put = jane.api().put("/api/v1" + path, body);
                assertThat(put.status()).as("%s %s", path, body).isEqualTo(400);
                assertThat(put.at("/violations/0/code")).isEqualTo("unknown-property");
            }
        }
        assertThat(facts()).isEqualTo(before);
        assertThat(mallory.api()
                        .get("/api/v1/sessions?consultantId="
                                + jane.consultant().id())
                        .at("/total"))
                .isEqualTo("0");
    }
}
