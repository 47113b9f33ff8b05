package io.naksha.sessions.benchmarks;

import io.naksha.sessions.benchmarks.peer.Booking;
import io.naksha.sessions.benchmarks.peer.Position;
import io.naksha.sessions.benchmarks.peer.Query;
import io.naksha.sessions.benchmarks.peer.SummaryQuery;
import io.naksha.sessions.benchmarks.world.Population;
import io.naksha.sessions.benchmarks.world.Sample;
import io.naksha.sessions.session.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** One thread that asks for things: always for other ones, and in each run for the same ones. */
@State(Scope.Thread)
public class Caller {
    /** Whose sessions are worked on: everybody's of the last group, or those of the first consultant alone. */
    public static final String MANY = "many";

    /** The first consultant alone. */
    public static final String BUSY = "busy";

    /** How many sessions a bulk update changes. */
    static final int BULK = 100;

    /** How many bookings a run has times for. */
    private static final int SLOTS = 50_000;

    private static final AtomicInteger NEXT_SLOT = new AtomicInteger();
    private static final LocalDateTime FIRST_FREE = LocalDateTime.parse("2040-01-01T00:00");
    private static final Query.Filter FILTER = new Query.Filter(
            List.of("CONFIRMED", "COMPLETED"),
            List.of("PAID", "PENDING"),
            Population.NOW.minus(Duration.ofDays(60)),
            Population.NOW.plus(Duration.ofDays(30)));
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");

    /** Whose sessions. */
    @Param({MANY, BUSY})
    public String who = MANY;

    private SplittableRandom random = new SplittableRandom(0);
    private Population population = new Population(List.of());
    private Sample sample = new Sample(population);
    private int first;
    private int bulkConsultant;
    private List<UUID> bulkSessions = List.of();
    private boolean failed;

    /** Prepares what a thread asks for. */
    @Setup
    public void prepare(Operations operations, ThreadParams thread) {
        population = operations.world().population();
        sample = new Sample(population);
        random = new SplittableRandom(Sample.SEED + thread.getThreadIndex());
        NEXT_SLOT.set(Integer.getInteger("naksha.benchmark.run", 0) * SLOTS);
        List<Population.Group> groups = population.groups();
        first = population.consultants() - groups.get(groups.size() - 1).consultants() + 1;
        boolean busy = who.equals(BUSY);
        bulkConsultant = busy ? 1 : first + thread.getThreadIndex();
        bulkSessions = sessionsToPay(bulkConsultant, busy ? thread.getThreadIndex() : 0);
        if (!bulkSessions.isEmpty()) {
            operations.peer().bulk(bulkConsultant(), bulkSessions, "PENDING");
        }
    }

    private List<UUID> sessionsToPay(int consultant, int part) {
        return IntStream.range(0, population.sessions(consultant))
                .filter(session -> sample.paymentStatus(consultant, session) == PaymentStatus.PENDING)
                .skip((long) part * BULK)
                .limit(BULK)
                .mapToObj(session -> Population.session(consultant, session))
                .toList();
    }

    int consultant() {
        return who.equals(BUSY) ? 1 : random.nextInt(first, population.consultants() + 1);
    }

    int chance(int sides) {
        return random.nextInt(sides);
    }

    UUID id(int consultant) {
        return Population.consultant(consultant);
    }

    UUID session(int consultant) {
        return Population.session(consultant, random.nextInt(population.sessions(consultant)));
    }

    Booking byStranger() {
        int slot = NEXT_SLOT.getAndIncrement();
        return booking(consultant(), free(slot), "stranger" + slot + "@strangers.example");
    }

    Booking byClient() {
        int consultant = consultant();
        return booking(consultant, free(NEXT_SLOT.getAndIncrement()), client(consultant));
    }

    Booking ofTakenTime() {
        int consultant = consultant();
        int session = random.nextInt(population.sessions(consultant));
        while (!sample.status(consultant, session).isActive()) {
            session = random.nextInt(population.sessions(consultant));
        }
        Instant start = population.startsAt(consultant, session);
        return booking(consultant, LocalDateTime.ofInstant(start, Sample.ZONE), client(consultant));
    }

    private String client(int consultant) {
        return Population.email(consultant, random.nextInt(population.clients(consultant)));
    }

    private static LocalDateTime free(int slot) {
        return FIRST_FREE.plusMinutes(30L * slot);
    }

    private static Booking booking(int consultant, LocalDateTime start, String email) {
        return new Booking(
                Population.slug(consultant),
                Population.consultant(consultant),
                start.toLocalDate(),
                start.toLocalTime(),
                email,
                "Sam",
                "Sample");
    }

    Query filtered() {
        return Query.filtered(id(consultant()), FILTER);
    }

    Query secondPage() {
        int consultant = consultant();
        return behind(consultant, population.sessions(consultant) - Query.SIZE);
    }

    Query deepPage() {
        return behind(consultant(), 2 * Query.SIZE);
    }

    private Query behind(int consultant, int session) {
        return Query.behind(
                id(consultant),
                new Position(population.startsAt(consultant, session), Population.session(consultant, session)));
    }

    Query searching() {
        return Query.searching(id(consultant()), Sample.topic(random.nextInt(Sample.TOPICS)));
    }

    SummaryQuery summary() {
        return new SummaryQuery(id(consultant()), FIRST_DAY, FIRST_DAY.plusYears(2), Sample.ZONE);
    }

    UUID bulkConsultant() {
        return id(bulkConsultant);
    }

    List<UUID> bulkSessions() {
        return bulkSessions;
    }

    String nextStatus() {
        failed = !failed;
        return failed ? "FAILED" : "PENDING";
    }
}
