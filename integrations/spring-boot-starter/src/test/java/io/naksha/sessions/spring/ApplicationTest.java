package io.naksha.sessions.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.session.SessionEvent;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.spi.Mailer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A whole application on PostgreSQL, with tables of its own by its own Flyway: what it does in a transaction and what it books are one. */
@ParameterizedClass(name = "{0}")
@EnumSource(Manager.class)
class ApplicationTest {
    @Parameter
    Manager kind;

    private ConfigurableApplicationContext application;
    private Studio studio;
    private Till till;
    private Post post;
    private JdbcTemplate outside;

    @BeforeEach
    void start() {
        String url = Databases.postgres();
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                "--spring.threads.virtual.enabled=true",
                "--naksha.sessions.schema.migrate=on-start"));
        if (kind == Manager.JDBC) {
            arguments.add("--spring.autoconfigure.exclude=" + HibernateJpaAutoConfiguration.class.getName());
        }
        application = SpringApplication.run(Shop.class, arguments.toArray(String[]::new));
        studio = new Studio(application.getBean(NakshaSessions.class));
        till = application.getBean(Till.class);
        post = application.getBean(Post.class);
        outside = new JdbcTemplate(new SimpleDriverDataSource(new Driver(), url));
        assertThat(application.getBean(PlatformTransactionManager.class) instanceof JpaTransactionManager)
                .isEqualTo(kind == Manager.JPA);
    }

    @AfterEach
    void end() {
        application.close();
    }

    /** The application. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Shop {
        @Bean
        Post post(DataSource dataSource) {
            return new Post(new JdbcTemplate(
                    new SimpleDriverDataSource(new Driver(), ((HikariDataSource) dataSource).getJdbcUrl())));
        }

        @Bean
        InMemoryMeetingLinks links() {
            return InMemoryMeetingLinks.create();
        }

        @Bean
        Till till(NakshaSessions naksha, JdbcClient jdbc) {
            return new Till(naksha, jdbc);
        }
    }

    /** Sends mail, hears events, and looks at each with a connection of its own whether what they tell of is committed. */
    static class Post implements Mailer {
        private final JdbcTemplate outside;
        final List<String> mails = new CopyOnWriteArrayList<>();
        final List<String> events = new CopyOnWriteArrayList<>();

        Post(JdbcTemplate outside) {
            this.outside = outside;
        }

        private String committed() {
            return outside.queryForObject("SELECT count(*) FROM naksha_session", Long.class) + " sessions, "
                    + outside.queryForObject("SELECT count(*) FROM purchase", Long.class) + " purchases";
        }

        @Override
        public void send(MailMessage message) {
            mails.add(committed());
        }

        @EventListener
        void on(SessionEvent event) {
            events.add(event.type() + " after " + committed());
        }
    }

    /** Sells, and books what is sold. */
    static class Till {
        private final NakshaSessions naksha;
        private final JdbcClient jdbc;

        Till(NakshaSessions naksha, JdbcClient jdbc) {
            this.naksha = naksha;
            this.jdbc = jdbc;
        }

        private void purchase(int id) {
            jdbc.sql("INSERT INTO purchase VALUES (?)").param(id).update();
        }

        @Transactional
        public void sell(Studio studio, int hour, Runnable last) {
            purchase(hour);
            naksha.booking().book(studio.slug, studio.request(hour));
            last.run();
        }

        @Transactional
        public void sellTwice(Studio studio, int hour) {
            sell(studio, hour, () -> {});
            assertThatThrownBy(() -> naksha.booking().book(studio.slug, studio.request(hour)))
                    .isInstanceOf(SlotUnavailableException.class);
            purchase(hour + 100);
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public void sellApart(Studio studio, int hour) {
            sell(studio, hour, () -> {});
        }
    }

    private List<Integer> purchases() {
        return outside.queryForList("SELECT id FROM purchase ORDER BY id", Integer.class);
    }

    private static void fail() {
        throw new IllegalArgumentException("mine");
    }

    @Test
    void aRolledBackTransactionBooksNothingAndMailsNothing() {
        assertThatThrownBy(() -> till.sell(studio, 9, ApplicationTest::fail))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(studio.booked()).isEmpty();
        assertThat(purchases()).isEmpty();
        assertThat(outside.queryForObject("SELECT count(*) FROM naksha_outbox", Long.class))
                .isZero();
        assertThat(outside.queryForObject("SELECT count(*) FROM naksha_client", Long.class))
                .isZero();
        assertThat(studio.naksha.outbox().dispatchDue()).isZero();
        assertThat(post.mails).isEmpty();
        assertThat(post.events).isEmpty();
    }

    @Test
    void aCommittedOneBooksAndMailsAfterItsCommit() {
        till.sell(studio, 9, () -> {
            assertThat(post.mails).isEmpty();
            assertThat(post.events).isEmpty();
            assertThat(purchases()).isEmpty();
        });

        assertThat(studio.booked()).containsExactly(9);
        assertThat(purchases()).containsExactly(9);
        assertThat(post.mails).isNotEmpty().containsOnly("1 sessions, 1 purchases");
        assertThat(post.events).containsExactly("BOOKED after 1 sessions, 1 purchases");
    }

    @Test
    void aRefusalThatIsCaughtLeavesNothingBehindAndTheRestIsCommitted() {
        till.sellTwice(studio, 9);

        assertThat(studio.booked()).containsExactly(9);
        assertThat(purchases()).containsExactly(9, 109);
        assertThat(post.events).containsExactly("BOOKED after 1 sessions, 2 purchases");
        assertThat(outside.queryForObject("SELECT count(*) FROM naksha_client", Long.class))
                .isEqualTo(1);
    }

    @Test
    void whatIsSoldApartStaysWhenTheOneAroundIsRolledBack() {
        // The same consultant's booking would wait for the lock that the transaction around holds.
        Studio apart = new Studio(studio.naksha, "john");
        assertThatThrownBy(() -> till.sell(studio, 9, () -> {
                    till.sellApart(apart, 10);
                    assertThat(post.events).containsExactly("BOOKED after 1 sessions, 1 purchases");
                    fail();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(purchases()).containsExactly(10);
        assertThat(studio.booked()).isEmpty();
        assertThat(post.mails).isNotEmpty().containsOnly("1 sessions, 1 purchases");
    }
}
