package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import io.naksha.sessions.session.Session;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientApiTest {
    private final Consultants jane = Consultants.approved(Server.shared());
    private final Api api = jane.api();

    private Reply make(String email, String more) {
        return api.post("/api/v1/clients", "{'email':'" + email + "','firstName':'Carl'" + more + "}");
    }

    @Test
    void aClientIsMadeOnceForAnAddress() {
        Reply made = make("carl@example.org", ",'phoneNumber':'+49 30 1','city':'Berlin'");
        Reply again = make("CARL@example.org", "");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(api.get(made.header("Location")).at("/contact/city")).isEqualTo("Berlin");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("duplicate-client");
        assertThat(again.at("/clientId")).isEqualTo(made.at("/id"));
    }

    @Test
    void whatABodyNamesIsChangedAndNullClears() {
        Reply made = make("carl@example.org", ",'phoneNumber':'+49 30 1','city':'Berlin'");
        String path = made.header("Location");

        Reply changed = api.with("If-Match", made.header("ETag"))
                .put(path, "{'lastName':'Client','phoneNumber':null,'status':'BLOCKED'}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/name/last")).isEqualTo("Client");
        assertThat(changed.at("/name/first")).isEqualTo("Carl");
        assertThat(changed.json().at("/contact/phoneNumber").isNull()).isTrue();
        assertThat(changed.at("/contact/city")).isEqualTo("Berlin");
        assertThat(changed.at("/status")).isEqualTo("BLOCKED");
        Reply stale = api.with("If-Match", made.header("ETag")).put(path, "{'status':'ACTIVE'}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.put(path, "{'firstName':null}").status()).isEqualTo(400);
        assertThat(api.put(path, "{'status':null}").status()).isEqualTo(400);
        assertThat(api.get(path).at("/status")).isEqualTo("BLOCKED");
    }

    @Test
    void aClientIsDeactivatedAndComesBack() {
        String path = make("carl@example.org", "").header("Location");

        Reply stale = api.with("If-Match", "\"99\"").delete(path);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.get(path).at("/status")).isEqualTo("ACTIVE");
        assertThat(api.delete(path).at("/status")).isEqualTo("DEACTIVATED");
        assertThat(api.get("/api/v1/clients?status=ACTIVE").at("/total")).isEqualTo("0");
        assertThat(api.put(path, "{'status':'ACTIVE'}").at("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        Session paid = jane.session("anna@example.org", "2031-03-10", "10:00");
        api.put("/api/v1/sessions/" + paid.id(), "{'paymentStatus':'PAID'}");
        make("bert@example.org", ",'city':'Hamburg','country':'DE'");
        String today = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();

        assertThat(emails("?sort=CREATED_AT&direction=ASCENDING"))
                .containsExactly("anna@example.org", "bert@example.org");
        assertThat(emails("?minSessions=1")).containsExactly("anna@example.org");
        assertThat(emails("?maxSessions=0")).containsExactly("bert@example.org");
        assertThat(emails("?minPaid=100")).containsExactly("anna@example.org");
        assertThat(emails("?maxPaid=99.99&currency=EUR")).containsExactly("bert@example.org");
        assertThat(emails("?minPaid=1&currency=USD")).isEmpty();
        assertThat(emails("?city=hamburg")).containsExactly("bert@example.org");
        assertThat(emails("?country=FR")).isEmpty();
        assertThat(emails("?registeredFrom=" + today + "&registeredUntil=" + later))
                .hasSize(2);
        assertThat(emails("?registeredFrom=" + later)).isEmpty();
        assertThat(emails("?search=ANNA")).containsExactly("anna@example.org");
        assertThat(emails("?size=1&page=2")).hasSize(1);
        assertThat(api.get("/api/v1/clients/" + paid.clientId() + "/lifetime-value")
                        .text())
                .contains("100");
    }

    private List<String> emails(String query) {
        Reply page = api.get("/api/v1/clients" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.json().at("/items").findValuesAsString("email");
    }
}
