package io.naksha.sessions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SlotUnavailableException;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Several hosts book a few overlapping times, one or two in each transaction beside a row of their own, and commit or roll back at random. What is there
 * in the end is what the committed ones booked.
 */
class JoinedRaceTest {
    private static final long SEED = 20_310_505;
    private static final int HOSTS = 8;
    private static final int TRANSACTIONS = 15;

    private final List<Integer> notes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> booked = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource(Product.class)
    void theCommittedBookingsAndNoOthersAreThere(Product product) throws Exception {
        System.out.println("hosts race with seed " + SEED);
        try (HikariDataSource pool = product.pooled();
                HostApplication host = new HostApplication(pool);
                Practice practice = new Practice(host.storage)) {
            race(host, practice);

            assertThat(host.notes()).containsExactlyInAnyOrderElementsOf(notes);
            assertThat(practice.mailer.messages()).hasSize(2 * booked.size());
            assertThat(practice.events).hasSize(booked.size());
            assertThat(practice.sessions()).hasSameSizeAs(booked).isNotEmpty();
            assertNoneOverlap(practice.sessions());
            assertThat(clients(practice)).containsExactlyInAnyOrderElementsOf(booked);
            booked.forEach(email -> assertThat(practice.mailed(email)).as(email).isEqualTo(1));
            assertThat(practice.desk.analytics().verifyStatistics().differences())
                    .isEmpty();
        }
    }

    private void race(HostApplication host, Practice practice) throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(HOSTS);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int number = 0; number < HOSTS; number++) {
            int id = number;
            Random random = new Random(SEED + number);
            tasks.add(() -> {
                for (int round = 0; round < TRANSACTIONS; round++) {
                    transaction(host, practice, id * TRANSACTIONS + round, random);
                }
                return null;
            });
        }
        for (Future<Void> done : hosts.invokeAll(tasks)) {
            done.get();
        }
        hosts.shutdown();
    }

    private void transaction(HostApplication host, Practice practice, int id, Random random) throws SQLException {
        List<String> mine = new ArrayList<>();
        HostApplication.Code code = connection -> {
            HostApplication.note(connection, id);
            for (int booking = 0; booking < 1 + random.nextInt(2); booking++) {
                book(practice, "client" + id + "-" + booking + "@example.org", random, mine);
            }
        };
        if (random.nextInt(3) == 0) {
            host.rollBack(code);
        } else {
            host.commit(code);
            notes.add(id);
            booked.addAll(mine);
        }
    }

    private static void book(Practice practice, String email, Random random, List<String> mine) {
        LocalTime time = LocalTime.of(8, 0).plusMinutes(15L * random.nextInt(40));
        try {
            practice.naksha.booking().book("jane-doe", practice.request(email, time));
            mine.add(email);
        } catch (SlotUnavailableException taken) {
            assertThat(taken.getMessage()).isNotBlank();
        }
    }

    private static List<String> clients(Practice practice) {
        return practice.desk.clients().list(ClientFilter.ALL, PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                .map(Client::email)
                .map(email -> email.value())
                .toList();
    }

    private static void assertNoneOverlap(List<Session> sessions) {
        for (int next = 1; next < sessions.size(); next++) {
            Session earlier = sessions.get(next - 1);
            assertThat(earlier.schedule()
                            .slot()
                            .overlaps(sessions.get(next).schedule().slot()))
                    .as("seed %d: %s and %s", SEED, earlier, sessions.get(next))
                    .isFalse();
        }
    }
}
