package io.naksha.sessions.example.dashboard.demo;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.BookingPolicy;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.example.dashboard.account.Accounts;
import io.naksha.sessions.example.dashboard.security.Role;
import io.naksha.sessions.inmemory.InMemoryMeetingLinks;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.spi.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty embedded database, all of it or nothing: the same on every first start of a day, relative to that day. Any other database is somebody's
 * own. No mail is sent for what is made up here.
 */
@Component
@ConditionalOnBooleanProperty("dashboard.demo.enabled")
@Order(1) // before an administrator of somebody's own is made: it fills an empty database alone
final class DemoData implements ApplicationRunner {
    static final String PASSWORD = "demo-password";
    static final EmailAddress ADMIN = EmailAddress.of("admin@example.org");

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final long SEED = 20_310_303;
    private static final Pattern EMBEDDED = Pattern.compile("jdbc:h2:(mem|file):");
    private static final int MOST_ROUNDS = 20;
    private static final Duration AGE = Duration.ofDays(140);

    private final DataSource database;
    private final Storage storage;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Clock clock;

    DemoData(DataSource database, Storage storage, TransactionOperations transaction, Accounts accounts, Clock clock) {
        this.database = database;
        this.storage = storage;
        this.transaction = transaction;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty() || !isEmbedded()) {
            return;
        }
        DemoClock time = new DemoClock(clock.instant());
        try (NakshaSessions naksha = NakshaSessions.builder()
                .storage(storage)
                .clock(time)
                .meetingLinks(InMemoryMeetingLinks.create())
                .withoutPolling()
                .build()) {
            transaction.executeWithoutResult(status -> fill(naksha, time));
            time.set(clock.instant());
            makeMeetings(naksha);
        }
        LOG.info("demonstration data made");
    }

    // Nothing is to be overdue from the start. What is left over, the application's own dispatcher does.
    private static void makeMeetings(NakshaSessions naksha) {
        int rounds = 0;
        while (rounds < MOST_ROUNDS && naksha.outbox().dispatchDue() > 0) {
            rounds++;
        }
    }

    private boolean isEmbedded() {
        try (Connection connection = database.getConnection()) {
            return EMBEDDED.matcher(connection.getMetaData().getURL()).lookingAt();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }

    private void fill(NakshaSessions naksha, DemoClock time) {
        Instant today = time.instant();
        time.set(today.minus(AGE));
        Consultant jane = register(naksha, "Jane", "Doe", "Europe/Berlin", "EUR", "Clear decisions for small teams");
        Consultant ravi = register(naksha, "Ravi", "Rao", "Asia/Kolkata", "INR", "Mathematics, patiently");
        time.set(today);
        Consultant waiting = register(naksha, "Wanda", "Wait", "America/New_York", "USD", "New here");
        for (Consultant approved : List.of(jane, ravi)) {
            naksha.consultants().approve(approved.id());
            Workspace desk = naksha.workspace(approved.id());
            String currency = approved.currency().getCurrencyCode();
            List<Offering> talks = List.of(
                    offer(desk, "Intro call", 30, Money.of("49", currency)),
                    offer(desk, "Deep dive", 60, Money.of("120", currency)),
                    offer(desk, "Review", 45, Money.of("90", currency)));
            Random random = new Random(SEED + approved.slug().value().length());
            new DemoConsultant(naksha, desk, time, random).live(talks, webinar(desk, currency));
        }
        for (Consultant consultant : List.of(jane, ravi, waiting)) {
            accounts.add(consultant.email(), PASSWORD, Role.CONSULTANT, consultant.id());
        }
        accounts.add(ADMIN, PASSWORD, Role.ADMIN, null);
    }

    private static Consultant register(
            NakshaSessions naksha, String first, String last, String zone, String currency, String headline) {
        return naksha.consultants()
                .register(NewConsultant.builder()
                        .email(first.toLowerCase(Locale.ROOT) + "@example.org")
                        .name(first, last)
                        .zone(zone)
                        .currency(currency)
                        .bookingPolicy(BookingPolicy.CONFIRM_BY_HAND)
                        .headline(headline)
                        .about(
                                "Sessions by video, one to one or in small groups. Choose a time; you will hear back within a day.")
                        .build());
    }

    private static Offering offer(Workspace desk, String title, int minutes, Money price) {
        return desk.offerings()
                .create(NewOffering.builder()
                        .title(title)
                        .durationMinutes(minutes)
                        .price(price)
                        .platform(Platform.ZOOM)
                        .platform(Platform.MEET)
                        .build());
    }

    private static Offering webinar(Workspace desk, String currency) {
        return desk.offerings()
                .create(NewOffering.builder()
                        .title("Evening workshop")
                        .type(SessionType.WEBINAR)
                        .durationMinutes(90)
                        .price(Money.of("25", currency))
                        .platform(Platform.TEAMS)
                        .capacity(20)
                        .build());
    }
}
