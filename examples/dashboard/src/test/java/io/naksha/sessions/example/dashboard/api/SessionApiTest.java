package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionApiTest {
    private final Consultants jane = Consultants.approved(Server.shared());
    private final Api api = jane.api();

    private static String path(Session session) {
        return "/api/v1/sessions/" + session.id();
    }

    private static String forNewClient(String email, String time) {
        return "{'attendee':{'newClient':{'email':'" + email + "','firstName':'Carl'}},"
                + "'start':{'date':'2031-03-10','time':'" + time + "'},"
                + "'terms':{'price':{'amount':80,'currency':'EUR'}}}";
    }

    @Test
    void aSessionIsMadeForANewClientAndReadAgain() {
        Reply made = api.post("/api/v1/sessions", forNewClient("carl@example.org", "10:00"));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/session/status")).isEqualTo("CONFIRMED");
        assertThat(made.at("/clientEmail")).isEqualTo("carl@example.org");
        assertThat(made.json().at("/nextStatuses").toString()).isEqualTo("[\"CANCELLED\"]");
        assertThat(made.json().at("/nextPaymentStatuses").toString()).isEqualTo("[\"PAID\",\"FAILED\",\"REFUNDED\"]");
        Reply read = api.get(made.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().at("/session/id")).isEqualTo(made.json().at("/session/id"));
        assertThat(read.header("ETag")).isEqualTo("\"" + read.at("/session/stamp/version") + "\"");
    }

    @Test
    void aRepeatedRequestWithItsKeyMakesOneSession() {
        Api keyed = api.with("Idempotency-Key", "k-1");
        Reply first = keyed.post("/api/v1/sessions", forNewClient("carl@example.org", "10:00"));
        Reply again = keyed.post("/api/v1/sessions", forNewClient("carl@example.org", "10:00"));
        Reply other = keyed.post("/api/v1/sessions", forNewClient("carl@example.org", "12:00"));

        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(201, 200, 422);
        assertThat(again.at("/session/id")).isEqualTo(first.at("/session/id"));
        assertThat(other.at("/code")).isEqualTo("idempotency-conflict");
        assertThat(api.get("/api/v1/sessions").at("/total")).isEqualTo("1");
    }

    @Test
    void aTimeThatIsTakenIsRefusedWithTheTimesInTheWay() {
        jane.session("carl@example.org", "2031-03-10", "10:00");

        Reply refused = api.post("/api/v1/sessions", forNewClient("dora@example.org", "10:30"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/code")).isEqualTo("slot-unavailable");
        assertThat(refused.at("/conflicts/0/startsAt")).isEqualTo("2031-03-10T09:00:00Z");
        assertThat(api.get("/api/v1/clients").at("/total")).isEqualTo("1");
    }

    @Test
    void whatABodyNamesIsChangedAndNullClears() {
        Session session = jane.session("carl@example.org", "2031-03-10", "10:00");

        Reply changed = api.put(path(session), "{'title':'Second talk','consultantNotes':'tired','notes':null}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Session now = jane.desk().sessions().get(session.id());
        assertThat(now.details().title()).isEqualTo("Second talk");
        assertThat(now.notes().consultantNotes()).isEqualTo("tired");
        assertThat(now.notes().notes()).isNull();
        assertThat(now.schedule()).isEqualTo(session.schedule());
        assertThat(now.payment()).isEqualTo(session.payment());
        assertThat(api.put(path(session), "{'status':null}").at("/violations/0/path"))
                .isEqualTo("status");
    }

    @Test
    void oneRequestMovesPaysAndCancelsOrDoesNothing() {
        Session session = jane.session("carl@example.org", "2031-03-10", "10:00");
        String body = "{'start':{'date':'2031-03-11','time':'11:00'},'paymentStatus':'PAID','status':'%s'}";

        Reply refused = api.put(path(session), body.formatted("NO_SHOW"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("illegal-transition");
        assertThat(refused.json().at("/allowed").toString()).isEqualTo("[\"CANCELLED\"]");
        assertThat(jane.desk().sessions().get(session.id())).isEqualTo(session);

        assertThat(api.put(path(session), body.formatted("CANCELLED','reason':'ill"))
                        .status())
                .isEqualTo(200);
        Session now = jane.desk().sessions().get(session.id());
        assertThat(now.schedule().date()).hasToString("2031-03-11");
        assertThat(now.payment().status()).hasToString("PAID");
        assertThat(now.cancellation().reason()).isEqualTo("ill");
    }

    @Test
    void eachPartOfATimeChangesAlone() {
        Session session = jane.session("carl@example.org", "2031-03-10", "10:00");
        assertThat(api.put(path(session), "{'durationMinutes':45}").at("/session/schedule/durationMinutes"))
                .isEqualTo("45");
        assertThat(api.put(path(session), "{'overlap':'OVERRIDDEN'}").status()).isEqualTo(200);
        assertThat(api.put(path(session), "{'start':{'date':'2031-03-11','time':'11:00'}}")
                        .status())
                .isEqualTo(200);
        Schedule now = jane.desk().sessions().get(session.id()).schedule();
        assertThat(now.startsAt()).hasToString("2031-03-11T10:00:00Z");
        assertThat(now.durationMinutes()).isEqualTo(45);
        assertThat(now.overlap()).hasToString("OVERRIDDEN");
        assertThat(api.put(path(session), "{'reason':'ill'}").at("/violations/0/path"))
                .isEqualTo("reason");
    }

    @Test
    void backToPendingIsRefusedAsTheTableSays() {
        Session session = jane.session("carl@example.org", "2031-03-10", "10:00");
        assertThat(api.put(path(session), "{'status':'PENDING'}").at("/code")).isEqualTo("illegal-transition");
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        Session session = jane.session("carl@example.org", "2031-03-10", "10:00");
        String tag = api.get(path(session)).header("ETag");
        assertThat(api.with("If-Match", tag).put(path(session), "{'title':'A'}").status())
                .isEqualTo(200);

        for (Reply stale : List.of(
                api.with("If-Match", tag).put(path(session), "{'title':'B'}"),
                api.with("If-Match", tag).put(path(session), "{'paymentStatus':'PAID'}"),
                api.with("If-Match", tag).put(path(session), "{'start':{'date':'2031-03-12','time':'10:00'}}"),
                api.with("If-Match", "W/" + tag).put(path(session), "{'title':'B'}"),
                api.with("If-Match", tag).delete(path(session)))) {
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.at("/code")).isEqualTo("stale-version");
        }
        assertThat(api.with("If-Match", "*").put(path(session), "{'title':'C'}").status())
                .isEqualTo(200);
        assertThat(api.with("If-Match", "W/x")
                        .put(path(session), "{'title':'D'}")
                        .status())
                .isEqualTo(400);
        assertThat(jane.desk().sessions().get(session.id()).details().title()).isEqualTo("C");
    }

    @Test
    void aSessionIsCalledOffWithAReason() {
        Session session = jane.session("carl@example.org", "2031-03-10", "10:00");

        Reply cancelled = api.delete(path(session) + "?reason=on%20holiday");

        assertThat(cancelled.at("/session/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/session/cancellation/reason")).isEqualTo("on holiday");
        assertThat(cancelled.json().at("/nextStatuses").isEmpty()).isTrue();
        Reply closed = api.put(path(session), "{'durationMinutes':45}");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.at("/code")).isEqualTo("session-closed");
    }

    @Test
    void manySessionsAreChangedWithAResultForEach() {
        Session first = jane.session("carl@example.org", "2031-03-10", "10:00");
        Session second = jane.session("dora@example.org", "2031-03-10", "12:00");
        api.delete(path(second));

        Reply done = api.post(
                "/api/v1/sessions/bulk-update",
                "{'ids':['" + first.id() + "','" + second.id() + "'],'status':'CANCELLED','paymentStatus':'PAID'}");
        assertThat(done.json().at("/outcomes").findValuesAsString("kind")).containsExactly("CHANGED", "CHANGED");

        Reply refused = api.post(
                "/api/v1/sessions/bulk-update",
                "{'ids':['" + first.id() + "'],'status':'COMPLETED','mode':'ALL_OR_NOTHING'}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/outcomes/0/kind")).isEqualTo("REFUSED");
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        Session first = jane.session("carl@example.org", "2031-03-10", "10:00");
        Session second = jane.session("dora@example.org", "2031-03-11", "10:00");
        Session third = jane.session("emil@example.org", "2031-03-12", "10:00");
        api.put(path(second), "{'paymentStatus':'PAID'}");
        api.delete(path(third));

        assertThat(ids("")).containsExactly(third.id(), second.id(), first.id());
        assertThat(ids("?direction=ASCENDING")).containsExactly(first.id(), second.id(), third.id());
        assertThat(ids("?status=CONFIRMED&status=CANCELLED")).containsExactly(third.id(), second.id(), first.id());
        assertThat(ids("?status=CANCELLED")).containsExactly(third.id());
        assertThat(ids("?paymentStatus=PAID")).containsExactly(second.id());
        assertThat(ids("?type=WEBINAR")).isEmpty();
        assertThat(ids("?platform=MEET")).isEmpty();
        assertThat(ids("?from=2031-03-11&until=2031-03-12")).containsExactly(second.id());
        assertThat(ids("?from=2031-03-12")).containsExactly(third.id());
        assertThat(ids("?until=2031-03-11")).containsExactly(first.id());
        assertThat(ids("?clientId=" + first.clientId())).containsExactly(first.id());
        assertThat(ids("?search=DORA")).containsExactly(second.id());
        JsonNode page = api.get("/api/v1/sessions?size=2").json();
        assertThat(page.at("/total").asInt()).isEqualTo(3);
        assertThat(ids("?size=2&page=2")).containsExactly(first.id());
        assertThat(ids("?size=2&after=" + page.at("/next").asString())).containsExactly(first.id());
    }

    private List<SessionId> ids(String query) {
        Reply page = api.get("/api/v1/sessions" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.json()
                .at("/items")
                .valueStream()
                .map(item -> SessionId.of(item.at("/session/id").asString()))
                .toList();
    }
}
