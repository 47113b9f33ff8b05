package io.naksha.sessions.example.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.example.dashboard.Server;
import org.junit.jupiter.api.Test;

class OfferingApiTest {
    private final Consultants jane = Consultants.approved(Server.shared());
    private final Api api = jane.api();

    private Reply make() {
        return api.post(
                "/api/v1/offerings",
                "{'title':'Intro call','description':'A first talk','durationMinutes':30,"
                        + "'price':{'amount':49,'currency':'EUR'},'platforms':['ZOOM']}");
    }

    @Test
    void whatABodyNamesIsChangedAndNullClears() {
        Reply made = make();
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = made.header("Location");

        Reply changed = api.with("If-Match", made.header("ETag")).put(path, "{'title':'Long call','description':null}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/title")).isEqualTo("Long call");
        assertThat(changed.json().at("/description").isNull()).isTrue();
        assertThat(changed.at("/durationMinutes")).isEqualTo("30");
        assertThat(changed.header("ETag")).isEqualTo(api.get(path).header("ETag"));
        Reply stale = api.with("If-Match", made.header("ETag")).put(path, "{'title':'Short call'}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.get(path).at("/title")).isEqualTo("Long call");
    }

    @Test
    void oneThatIsTakenOffIsNotSoldAndStaysListed() {
        String path = make().header("Location");
        String page = "/api/v1/public/consultants/" + jane.slug() + "/offerings";
        assertThat(api.get(page).json().at("/items")).hasSize(1);

        assertThat(api.with("If-Match", "\"99\"").delete(path).status()).isEqualTo(412);
        assertThat(api.delete(path).at("/status")).isEqualTo("INACTIVE");

        assertThat(api.get(page).json().at("/items")).isEmpty();
        assertThat(api.get("/api/v1/offerings").json().at("/items")).hasSize(1);
        assertThat(api.get("/api/v1/offerings?status=ACTIVE").json().at("/items"))
                .isEmpty();
    }
}
