package io.naksha.sessions.jdbc.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.NakshaSessionsBuilder;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * One process of the platform: threads that book, move, confirm, pay and cancel until its standard input ends. It says on standard output
 * {@code TRY} and a key before each booking, {@code ACK}, key and session id after it, and {@code DONE} and what it did otherwise.
 */
final class Worker implements Runnable {
    private static final int THREADS = 4;
    private static final int POOL = 8;
    private static final long PAUSE_MILLIS = 20;

    private final NakshaSessions naksha;
    private final List<Workspace> desks;
    private final Random random;
    private final String name;
    private int count;

    private Worker(NakshaSessions naksha, List<Workspace> desks, String name, long seed) {
        this.naksha = naksha;
        this.desks = desks;
        this.name = name;
        this.random = new Random(seed);
    }

    /** Takes the database's URL, a name that no other process has, and a seed. */
    public static void main(String[] arguments) throws IOException {
        DataSource database = pool(arguments[0]);
        Deliveries deliveries = new Deliveries(database);
        NakshaSessions naksha =
                builder(database).mailer(deliveries).meetingLinks(deliveries).build();
        List<Workspace> desks = Calendars.SLUGS.stream()
                .map(slug -> naksha.workspace(
                        naksha.consultants().findBySlug(slug).orElseThrow().id()))
                .toList();
        for (int thread = 0; thread < THREADS; thread++) {
            Worker worker =
                    new Worker(naksha, desks, arguments[1] + "-" + thread, Long.parseLong(arguments[2]) * 31 + thread);
            Thread runner = new Thread(worker);
            runner.setDaemon(true);
            runner.start();
        }
        while (System.in.read() >= 0) {
            // until the other end closes it
        }
        System.exit(0);
    }

    static NakshaSessionsBuilder builder(DataSource database) {
        return NakshaSessions.builder().storage(JdbcStorage.of(database));
    }

    private static DataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        return new HikariDataSource(config);
    }

    @Override
    public void run() {
        while (true) {
            try {
                act();
            } catch (StorageException down) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            } catch (NakshaException refused) {
                say("REFUSED " + refused.getClass().getSimpleName());
            }
        }
    }

    private void act() {
        if (random.nextInt(3) == 0) {
            book();
        } else {
            change(desks.get(random.nextInt(desks.size())));
        }
    }

    // A client whose answer was lost asks again with the same key.
    private void book() {
        int whose = random.nextInt(desks.size());
        String key = name + "-" + count++;
        BookingRequest request = BookingRequest.builder()
                .offeringId(hourOf(desks.get(whose)))
                .start(Calendars.start(random))
                .client(NewClient.builder()
                        .email(Calendars.email(random))
                        .name("Carl", "Crash")
                        .build())
                .notes(key)
                .idempotencyKey(key)
                .build();
        String slug = Calendars.SLUGS.get(whose);
        say("TRY " + key);
        while (true) {
            try {
                say("ACK " + key + " " + naksha.booking().book(slug, request).sessionId());
                return;
            } catch (StorageException lost) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private static OfferingId hourOf(Workspace desk) {
        return desk.offerings()
                .list(Set.of(), PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    private void change(Workspace desk) {
        List<Session> open = desk
                .sessions()
                .list(
                        SessionFilter.builder()
                                .status(SessionStatus.PENDING, SessionStatus.CONFIRMED)
                                .build(),
                        PageRequest.first(50))
                .items()
                .stream()
                .map(row -> row.session())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Session session = open.get(random.nextInt(open.size()));
        switch (random.nextInt(4)) {
            case 0 -> desk.sessions().reschedule(session.id(), Reschedule.to(Calendars.start(random)));
            case 1 -> desk.sessions().cancel(session.id(), "crash");
            case 2 ->
                desk.sessions()
                        .recordPayment(session.id(), PaymentRecord.of("ref-" + session.id(), PaymentStatus.PAID));
            default -> desk.sessions().confirm(session.id());
        }
        say("DONE");
    }

    private void say(String what) {
        synchronized (System.out) {
            System.out.println(what);
            System.out.flush();
        }
    }
}
