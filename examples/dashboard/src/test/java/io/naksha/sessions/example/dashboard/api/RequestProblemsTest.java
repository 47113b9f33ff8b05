package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read or is out of bounds gets one clear error, and nothing of the inside is shown. */
class RequestProblemsTest {
    private final Consultants jane = Consultants.approved(Server.shared());
    private final Api api = jane.api();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/sessions?status=DONE | status",
                "/api/v1/sessions?size=0 | size",
                "/api/v1/sessions?size=201 | size",
                "/api/v1/clients?size=201 | size",
                "/api/v1/offerings?size=201 | size",
                "/api/v1/webinars?size=201 | size",
                "/api/v1/sessions?size=many | size",
                "/api/v1/sessions?page=0 | number",
                "/api/v1/sessions?page=1000000 | number",
                "/api/v1/sessions?after=%00 | cursor",
                "/api/v1/sessions?from=2031-02-30 | from",
                "/api/v1/sessions?from=2031-03-02&until=2031-03-01 | until",
                "/api/v1/sessions?clientId=me | clientId",
                "/api/v1/sessions?sort=password | sort",
                "/api/v1/clients?minSessions=-1 | minSessions",
                "/api/v1/clients?minPaid=ten | minPaid",
                "/api/v1/clients?currency=XYZ | currency",
                "/api/v1/sessions/me | sessionId",
                "/api/v1/analytics/summary?from=0001-01-01 | from",
                "/api/v1/analytics/top-clients?limit=0 | limit",
                "/api/v1/analytics/revenue-trend?unit=YEAR | unit",
                "/api/v1/analytics/retention?from=2031-13 | from",
            })
    void aParameterThatCannotBeIsNamed(String path, String property) {
        Reply refused = api.get(path);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/code")).isEqualTo("validation");
        assertThat(refused.at("/violations/0/path")).isEqualTo(property);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email':'x@example.org','firstName':'X','admin':true} | admin",
                "{'email':'x@example.org','firstName':'X','status':'BLOCKED'} | status",
                "{'email':['x'],'firstName':'X'} | email",
                "{'firstName':'X'} | email",
                "{'email':'x@example.org','firstName':'X\\nY'} | firstName",
                "{'email': | body",
                "[] | body",
                "'' | body",
            })
    void aBodyThatCannotBeIsRefusedWhole(String body, String property) {
        Reply refused = api.post("/api/v1/clients", body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().at("/violations").findValuesAsString("path")).contains(property);
        assertThat(refused.text()).doesNotContain("tools.jackson", "io.naksha", "java.");
        assertThat(api.get("/api/v1/clients").at("/total")).isEqualTo("0");
    }

    @Test
    void violationsNameTheirPropertyAsTheRequestDoes() {
        Reply refused = api.post(
                "/api/v1/sessions",
                "{'attendee':{'newClient':{'email':'nobody','firstName':''}},'start':{'date':'2031-03-30','time':'02:30'}}");
        assertThat(refused.json().at("/violations").findValuesAsString("path"))
                .contains("attendee.newClient.email", "attendee.newClient.firstName");
        assertThat(refused.text()).doesNotContain("nobody");
        Reply gap = api.post(
                "/api/v1/sessions",
                "{'attendee':{'newClient':{'email':'a@example.org','firstName':'A'}},'start':{'date':'2031-03-30','time':'02:30'}}");
        assertThat(gap.at("/violations/0/code")).isEqualTo("dst-gap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/sessions/a/b"})
    void anUnknownPathIsNotFound(String path) {
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path).at("/code")).isEqualTo("not-found");
    }

    @Test
    void aBodyBeyondMeasureIsNotRead() {
        String large = "{'email':'x@example.org','firstName':'X','city':'" + "x".repeat(200_000) + "'}";
        String deep = "{'a':" + "[".repeat(1_000) + "]".repeat(1_000) + "}";
        for (String body : new String[] {large, deep}) {
            assertThat(api.post("/api/v1/clients", body).status()).isEqualTo(400);
            assertThat(Server.shared()
                            .anybody()
                            .post("/api/v1/sessions/book?consultant=" + jane.slug(), body)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Reply refused = api.send("PATCH", "/api/v1/sessions", "{}");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.at("/code")).isEqualTo("method-not-allowed");
        assertThat(refused.header("Allow")).contains("GET", "POST");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "<img src=x onerror=alert(1)>%27; DROP TABLE naksha_client; --";
        assertThat(api.post("/api/v1/clients", "{'email':'x@example.org','firstName':'<b>&\\u0022Bobby'}")
                        .at("/name/first"))
                .isEqualTo("<b>&\"Bobby");
        Reply found = api.get("/api/v1/clients?search=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Content-Type")).startsWith("application/json");
        assertThat(api.get("/api/v1/clients").at("/total")).isEqualTo("1");
    }
}
