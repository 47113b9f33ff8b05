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
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * One process of the platform: threads that book, move, confirm, pay and cancel until its standard input ends. It says on standard output
 * what {@link History} knows.
 */
final class Worker implements Runnable {
    /** What is done to sessions that are there. */
    static final List<String> COMMANDS = List.of("reschedule", "cancel", "pay", "confirm");

    /** How a thread that an error ended is noted. */
    static final String BROKE = "BROKE ";

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
        NakshaSessions naksha = patiently(() ->
                builder(database).mailer(deliveries).meetingLinks(deliveries).build());
        List<Workspace> desks = Calendars.SLUGS.stream()
                .map(slug -> patiently(() -> naksha.workspace(
                        naksha.consultants().findBySlug(slug).orElseThrow().id())))
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

    // The database may be down just now.
    private static <T> T patiently(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (StorageException down) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    static NakshaSessionsBuilder builder(DataSource database) {
        return NakshaSessions.builder().storage(JdbcStorage.of(database));
    }

    private static DataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public void run() {
        try {
            while (true) {
                patiently(this::act);
            }
        } catch (RuntimeException | Error broken) {
            say(BROKE + broken);
        }
    }

    private boolean act() {
        try {
            if (random.nextInt(3) == 0) {
                book();
            } else {
                change(desks.get(random.nextInt(desks.size())));
            }
        } catch (StorageException down) {
            throw down;
        } catch (NakshaException refused) {
            say("REFUSED " + refused.getClass().getSimpleName());
        }
        return true;
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
        SessionId booked = patiently(() -> naksha.booking().book(slug, request).sessionId());
        say("ACK " + key + " " + booked);
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
        String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
        carryOut(command, desk, session.id());
        say("DONE " + command + " " + session.id());
    }

    private void carryOut(String command, Workspace desk, SessionId id) {
        switch (command) {
            case "reschedule" -> desk.sessions().reschedule(id, Reschedule.to(Calendars.start(random)));
            case "cancel" -> desk.sessions().cancel(id, "crash");
            case "pay" -> desk.sessions().recordPayment(id, PaymentRecord.of("ref-" + id, PaymentStatus.PAID));
            default -> desk.sessions().confirm(id);
        }
    }

    private void say(String what) {
        synchronized (System.out) {
            System.out.println(what);
            System.out.flush();
        }
    }
}
