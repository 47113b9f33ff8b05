package io.naksha.sessions.acceptance.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.outbox.OutboxHealth;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Mail server, meeting platform and Redis are dead, each alone, then all of them for a minute of load, and then hang, and the platform makes meetings without an answer: no booking fails, nothing is lost, and what
 * was due is delivered when they are back. {@code -Dnaksha.outage.seconds=60} makes each outage a minute.
 */
class OutageTest {
    private static final int CONSULTANTS = 4;
    private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("naksha.outage.seconds", 13L));
    private static final Duration ALL_DEAD = Duration.ofMinutes(1);
    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final Duration NOT_STALE_AFTER = Surroundings.CACHED.plusSeconds(10);

    private Surroundings around;
    private List<Customers> everybody;
    private Duration length = OUTAGE;

    // Each of thousands of failed tries has its line; see what logs say in LogsNameNobodyTest.
    private final Logger tries = (Logger) LoggerFactory.getLogger("io.naksha.sessions.effect.FailureWatch");

    @BeforeEach
    void start() throws Exception {
        tries.setLevel(Level.ERROR);
        around = new Surroundings();
        everybody = IntStream.range(0, CONSULTANTS)
                .mapToObj(number -> new Customers(around.naksha, number))
                .toList();
    }

    @AfterEach
    void end() throws Exception {
        around.close();
        tries.setLevel(null);
    }

    @Test
    void deadServersFailNoBookingAndLoseNothing() throws Exception {
        List<Line> all = List.of(around.mailLine, around.meetingLine, around.cacheLine);
        assertThat(outage("mail dead", List.of(around.mailLine), Line::cut)).isPositive();
        assertThat(outage("meetings dead", List.of(around.meetingLine), Line::cut))
                .isPositive();
        outage("cache dead", List.of(around.cacheLine), Line::cut);
        length = ALL_DEAD;
        assertThat(outage("all dead", all, Line::cut)).isPositive();
        length = OUTAGE;
        assertThat(outage("all hanging", all, Line::stall)).isPositive();
        outage("making of meetings unanswered", around.meetings::beMute, around.meetings::speak);
        assertThat(around.meetings.unanswered()).isNotEmpty();
    }

    private long outage(String name, List<Line> dead, Consumer<Line> how) throws Exception {
        return outage(name, () -> dead.forEach(how), () -> dead.forEach(Line::mend));
    }

    /** Says how many effects waited at its end. */
    private long outage(String name, Runnable begin, Runnable end) throws Exception {
        int before = bookings();
        begin.run();
        load();
        OutboxHealth during = around.naksha.outbox().health();
        end.run();

        assertThat(everybody)
                .allSatisfy(customers -> assertThat(customers.failures()).isEmpty());
        await().atMost(RECOVERY).until(() -> around.naksha.outbox().health().pending() == 0);
        assertThat(around.naksha.outbox().health().dead()).isZero();
        Map<String, String> mails = Mails.textByRecipient(around.post);
        everybody.forEach(customers -> assertNothingLost(customers, mails));
        System.out.printf("%s: %d bookings, %d effects waited%n", name, bookings() - before, during.pending());
        return during.pending();
    }

    private int bookings() {
        return everybody.stream()
                .mapToInt(customers -> customers.booked().size())
                .sum();
    }

    private void load() throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CONSULTANTS);
        everybody.forEach(customers -> threads.execute(() -> customers.keepBooking(end)));
        threads.shutdown();
        assertThat(threads.awaitTermination(length.toSeconds() + 60, TimeUnit.SECONDS))
                .isTrue();
    }

    private void assertNothingLost(Customers customers, Map<String, String> mails) {
        Map<SessionId, String> booked = customers.booked();
        assertThat(booked).isNotEmpty();
        var desk = around.truth.workspace(customers.consultant());
        Map<String, MeetingServer.Made> meetings = around.meetings.made().stream()
                .collect(Collectors.toMap(MeetingServer.Made::session, made -> made, (one, other) -> {
                    throw new AssertionError("two meetings for one session: " + one + " and " + other);
                }));
        booked.forEach((id, email) -> {
            Session session = desk.sessions().get(id);
            MeetingServer.Made meeting = meetings.get(id.toString());
            String mail = mails.getOrDefault(email, "");
            if (customers.cancelled().containsKey(id)) {
                assertThat(session.status()).isEqualTo(SessionStatus.CANCELLED);
                assertThat(meeting)
                        .as("meeting of a session that was called off")
                        .isNull();
                assertThat(mail.contains("METHOD:CANCEL") || !mail.contains("METHOD:REQUEST"))
                        .as("what a calendar was asked for is taken back")
                        .isTrue();
            } else {
                assertThat(session.status()).isEqualTo(SessionStatus.CONFIRMED);
                assertThat(meeting).as("meeting of %s", id).isNotNull();
                assertThat(session.meetingLink()).isEqualTo(meeting.link());
                assertThat(meeting.start())
                        .isEqualTo(session.schedule().startsAt().toString());
                assertThat(mail).as("mail to %s", email).contains(meeting.link(), "METHOD:REQUEST");
                assertThat(mail.contains("SEQUENCE:1"))
                        .as("a calendar hears of another time")
                        .isEqualTo(customers.moved().contains(id));
                assertThat(mails.get(customers.mailbox()).contains("UID:" + id))
                        .as("invitation of the consultant")
                        .isTrue();
            }
        });
        await().atMost(NOT_STALE_AFTER)
                .untilAsserted(() -> assertThat(cached(customers))
                        .isEqualTo(desk.sessions()
                                .list(SessionFilter.ALL, PageRequest.first(20).withTotal())));
        assertThat(desk.sessions()
                        .list(SessionFilter.ALL, PageRequest.first(1).withTotal())
                        .total())
                .isEqualTo(booked.size());
        assertThat(desk.analytics().verifyStatistics().differences()).isEmpty();
    }

    private Object cached(Customers customers) {
        return around.naksha
                .workspace(customers.consultant())
                .sessions()
                .list(SessionFilter.ALL, PageRequest.first(20).withTotal());
    }
}
