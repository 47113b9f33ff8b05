package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.session.SessionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The README's snippet, run. */
class ReadmeTest {
    private static final Logger log = LoggerFactory.getLogger(ReadmeTest.class);

    /** What the README shows, in a bean. */
    static class Orders {
        private final NakshaSessions naksha;
        private final JdbcClient jdbc;

        Orders(NakshaSessions naksha, JdbcClient jdbc) {
            this.naksha = naksha;
            this.jdbc = jdbc;
        }

        // spotless:off
        @Transactional
        public BookingConfirmation order(String page, BookingRequest request) {
            jdbc.sql("INSERT INTO purchase VALUES (?)").param(request.idempotencyKey()).update();
            return naksha.booking().book(page, request);
        }

        @EventListener
        public void on(SessionEvent event) {
            log.info("{} {}", event.type(), event.session().id());
        }
        // spotless:on
    }

    @Test
    void anOrderAndItsBookingAreOne() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        NakshaSessionsAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withBean(Orders.class)
                .withPropertyValues(
                        "spring.datasource.url=" + Databases.h2(), "naksha.sessions.schema.migrate=on-start")
                .run(context -> {
                    JdbcClient jdbc = context.getBean(JdbcClient.class);
                    jdbc.sql("CREATE TABLE purchase (id VARCHAR(40) PRIMARY KEY)")
                            .update();
                    Orders orders = context.getBean(Orders.class);
                    Studio studio = new Studio(context.getBean(NakshaSessions.class));

                    assertThat(orders.order(studio.slug, studio.request(9, "first"))
                                    .replayed())
                            .isFalse();
                    BookingRequest taken = studio.request(9, "second");
                    assertThatThrownBy(() -> orders.order(studio.slug, taken)).isInstanceOf(RuntimeException.class);

                    assertThat(studio.booked()).containsExactly(9);
                    assertThat(jdbc.sql("SELECT id FROM purchase")
                                    .query(String.class)
                                    .list())
                            .containsExactly("first");
                });
    }

    @Test
    void theReadmeShowsWhatStandsHere() throws Exception {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String here = Files.readString(
                Path.of("src", "test", "java", "io", "naksha", "sessions", "spring", "ReadmeTest.java"));
        String section = readme.substring(readme.indexOf("### Spring Boot"));
        String snippet = section.substring(section.indexOf("```java\n") + 8);

        assertThat(here).containsIgnoringWhitespaces(snippet.substring(0, snippet.indexOf("```")));
    }
}
