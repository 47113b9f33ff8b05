package io.naksha.sessions.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.acceptance.support.StorageKind;
import io.naksha.sessions.acceptance.support.Studio;
import io.naksha.sessions.analytics.SessionSummary;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.inmemory.InMemoryStorage;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.jdbc.Migrations;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionStatus;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The README's snippets, run. {@link SnippetsTest} sees that the README shows them as they stand here. */
class ReadmeTest {
    private static final Logger log = LoggerFactory.getLogger(ReadmeTest.class);

    @Test
    void booksASession() {
        assertThatCode(ReadmeTest::bookASession).doesNotThrowAnyException();
    }

    private static void bookASession() {
        // spotless:off
        try (var naksha = NakshaSessions.builder().storage(InMemoryStorage.create()).build()) {
            var jane = naksha.consultants().register(NewConsultant.builder()
                    .email("jane@example.org").name("Jane", "Doe").zone("Europe/Berlin").currency("EUR").build());
            naksha.consultants().approve(jane.id());
            var desk = naksha.workspace(jane.id());
            var intro = desk.offerings().create(NewOffering.builder()
                    .title("Intro call").durationMinutes(30).price(Money.of("49", "EUR")).platform(Platform.ZOOM).build());

            var booked = naksha.booking().book("jane-doe", BookingRequest.builder()
                    .offeringId(intro.id()).start(LocalStart.at("2031-03-10", "14:30"))
                    .client(NewClient.builder().email("carl@example.org").name("Carl", "Client").build()).build());

            desk.sessions().confirm(booked.sessionId());
        }
        // spotless:on
    }

    @Test
    void runsOnADatabase() {
        DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1", "sa", "");
        InMemoryMailer mailer = InMemoryMailer.create();
        InMemoryMeetingLinks links = InMemoryMeetingLinks.create();
        // spotless:off
        Migrations.migrate(dataSource);
        NakshaSessions naksha = NakshaSessions.builder()
                .storage(JdbcStorage.of(dataSource))
                .mailer(mailer)
                .meetingLinks(links)
                .cache(InMemoryCache.create())
                .listener(event -> log.info("{} {}", event.type(), event.session().id()))
                .build();
        // spotless:on
        assertThat(naksha.outbox().health().pending()).isZero();
        naksha.close();
    }

    @Test
    void worksAtADesk() {
        try (Studio studio = new Studio(StorageKind.IN_MEMORY)) {
            Workspace desk = studio.desk;
            NewClient client = Studio.person("carl@example.org");
            // spotless:off
            var created = desk.sessions().create(NewSession.forNewClient(client)
                    .start(LocalStart.at("2031-03-11", "09:00").in("America/New_York"))
                    .price(Money.of("120", "USD")).paymentMethod("card").build());
            var session = created.session();

            desk.sessions().reschedule(session.id(), Reschedule.to(LocalStart.at("2031-03-12", "10:00")));
            desk.sessions().recordPayment(session.id(), PaymentRecord.of("pi_123", PaymentStatus.PAID));
            desk.sessions().bulkUpdate(BulkUpdate.status(List.of(session.id()), SessionStatus.CANCELLED));

            Page<SessionRow> page = desk.sessions().list(
                    SessionFilter.builder().status(SessionStatus.CONFIRMED).search("intro carl").build(),
                    PageRequest.first(20).withTotal());
            SessionSummary summary = desk.analytics().summary(DateRange.thisMonth(desk.clock()));
            // spotless:on
            assertThat(desk.sessions().get(session.id()).status()).isEqualTo(SessionStatus.CANCELLED);
            assertThat(page.total()).isZero();
            assertThat(summary.total()).isZero();
        }
    }
}
