package io.naksha.sessions.acceptance.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.acceptance.support.OnEveryStorage;
import io.naksha.sessions.acceptance.support.Studio;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.StorageException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several workers book, create, move, cancel, confirm and pay at random over one busy morning; afterwards everything still adds up. */
class DoubleBookingTest extends OnEveryStorage {
    private static final long SEED = 20_260_302;
    private static final int WORKERS = 8;
    private static final int COMMANDS = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final ConcurrentLinkedQueue<SessionId> known = new ConcurrentLinkedQueue<>();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void noTwoActiveSessionsOverlapAndEveryCountIsRight() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            Random random = new Random(SEED + worker);
            tasks.add(() -> work(random));
        }
        for (Future<Void> done : workers.invokeAll(tasks)) {
            done.get();
        }
        workers.shutdown();

        List<Session> active = sessions(SessionFilter.builder()
                .status(SessionStatus.PENDING, SessionStatus.CONFIRMED)
                .build());
        assertThat(active).as("seed %d", SEED).isNotEmpty();
        for (int one = 0; one < active.size(); one++) {
            for (int other = one + 1; other < active.size(); other++) {
                assertThat(active.get(one)
                                .schedule()
                                .slot()
                                .overlaps(active.get(other).schedule().slot()))
                        .as("seed %d: %s and %s", SEED, active.get(one), active.get(other))
                        .isFalse();
            }
        }
        assertThat(sessions(SessionFilter.ALL)).hasSize(made.get());
        assertThat(studio.desk.analytics().verifyStatistics().differences()).isEmpty();
    }

    private List<Session> sessions(SessionFilter filter) {
        List<Session> sessions = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
        while (request != null) {
            var page = studio.desk.sessions().list(filter, SessionSort.EARLIEST_FIRST, request);
            page.items().stream().map(SessionRow::session).forEach(sessions::add);
            request = page.next() == null ? null : PageRequest.after(page.next(), PageRequest.MAX_SIZE);
        }
        return sessions;
    }

    private Void work(Random random) {
        for (int command = 0; command < COMMANDS; command++) {
            try {
                command(random);
            } catch (StorageException failure) {
                throw failure;
            } catch (NakshaException refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
        }
        return null;
    }

    private void command(Random random) {
        String email = "client" + random.nextInt(5) + "@example.org";
        switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                add(studio.naksha
                        .booking()
                        .book(
                                "jane-doe",
                                studio.booking(email, "2026-03-10", "09:00")
                                        .start(start(random))
                                        .build())
                        .sessionId());
            case 3 ->
                add(studio.desk
                        .sessions()
                        .create(NewSession.forNewClient(Studio.person("new" + random.nextInt(99) + "@example.org"))
                                .start(start(random))
                                .durationMinutes(15 + random.nextInt(60))
                                .price(Money.of("7", "EUR"))
                                .build())
                        .session()
                        .id());
            case 4 -> studio.desk.sessions().reschedule(any(random), Reschedule.to(start(random)));
            case 5 -> studio.desk.sessions().cancel(any(random), null);
            case 6 -> studio.desk.sessions().confirm(any(random));
            default -> studio.desk.sessions().setPaymentStatus(any(random), PaymentStatus.PAID);
        }
    }

    private void add(SessionId id) {
        known.add(id);
        made.incrementAndGet();
    }

    private SessionId any(Random random) {
        List<SessionId> ids = List.copyOf(known);
        return ids.isEmpty() ? new SessionId(new UUID(1, 2)) : ids.get(random.nextInt(ids.size()));
    }

    private static LocalStart start(Random random) {
        return LocalStart.at(DAY, LocalTime.of(8, 0).plusMinutes(15L * random.nextInt(24)));
    }
}
