package io.naksha.sessions.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.redis.RedisCache;
import io.naksha.sessions.spi.Cache;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** Two processes on PostgreSQL and Redis, as the settings of the README make them. */
class OtherServersTest {
    @Test
    void twoProcessesShareTheirDatabaseTheirCacheAndTheirUsers() throws Exception {
        RedisServer redis = RedisServer.newRedisServer()
                .port(FreePort.find())
                .bind("127.0.0.1")
                .build();
        redis.start();
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Server one = process(database, redis);
                Server other = process(database, redis)) {
            assertThat(one.bean(Cache.class)).isInstanceOf(RedisCache.class);
            assertThat(one.naksha().consultants().findBySlug("jane-doe"))
                    .as("a demonstration in somebody's own database")
                    .isEmpty();
            assertThat(other.anybody()
                            .post("/api/v1/auth/login", "{'email':'root@example.org','password':'a long password'}")
                            .at("/role"))
                    .isEqualTo("ADMIN");
            Consultants jane = Consultants.approved(one);
            Api there = new Api(other.address(), jane.token());
            assertThat(there.get("/api/v1/sessions").at("/total")).isEqualTo("0");

            jane.session("carl@example.org", "2031-03-10", "10:00");

            assertThat(there.get("/api/v1/sessions").at("/total")).isEqualTo("1");
            assertThat(there.get("/api/v1/analytics/summary?from=2031-03-01&until=2031-04-01")
                            .at("/total"))
                    .isEqualTo("1");
        } finally {
            redis.stop();
        }
    }

    private static Server process(EmbeddedPostgres database, RedisServer redis) {
        return Server.start(
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=4",
                "--naksha.sessions.redis.uri=redis://127.0.0.1:" + redis.ports().get(0),
                "--dashboard.demo.enabled=true",
                "--dashboard.admin.email=root@example.org",
                "--dashboard.admin.password=a long password",
                "--dashboard.token.secret=a-secret-that-both-processes-know-of");
    }
}
