package io.naksha.sessions.benchmarks.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How many consultants there are and how many sessions each has. Everything else follows from the numbers of consultant, client and session, so that
 * a benchmark knows without reading what there is.
 */
public record Population(List<Group> groups) {
    /** When the first session of each consultant starts. */
    public static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    /** The present time of all peers. */
    public static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    /** How long sessions last. */
    public static final int MINUTES = 5;

    private static final Duration SPAN = Duration.ofDays(500);
    private static final int SESSIONS_PER_CLIENT = 10;

    /** Consultants who have the same number of sessions. */
    public record Group(int consultants, int sessionsEach) {}

    /** Reads such as {@code 1x100000+900x1000}. */
    public static Population of(String text) {
        return new Population(Arrays.stream(text.split("\\+"))
                .map(group -> group.split("x"))
                .map(parts -> new Group(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .toList());
    }

    /** Writes what {@link #of} reads. */
    public String text() {
        return groups.stream()
                .map(group -> group.consultants() + "x" + group.sessionsEach())
                .collect(Collectors.joining("+"));
    }

    /** How many consultants there are; they are numbered from 1. */
    public int consultants() {
        return groups.stream().mapToInt(Group::consultants).sum();
    }

    /** How many sessions there are in all. */
    public int sessions() {
        return groups.stream()
                .mapToInt(group -> group.consultants() * group.sessionsEach())
                .sum();
    }

    /** How many sessions a consultant has; they are numbered from 0 and start in that order. */
    public int sessions(int consultant) {
        int last = 0;
        for (Group group : groups) {
            last += group.consultants();
            if (consultant <= last) {
                return group.sessionsEach();
            }
        }
        throw new IllegalArgumentException("no consultant " + consultant);
    }

    /** How many clients a consultant has; they are numbered from 0. */
    public int clients(int consultant) {
        return Math.max(1, sessions(consultant) / SESSIONS_PER_CLIENT);
    }

    /** When a session starts: all consultants are busy over the same days. */
    public Instant startsAt(int consultant, int session) {
        return FIRST.plus(Duration.ofMinutes(SPAN.toMinutes() / sessions(consultant) * session));
    }

    /** The id of a consultant, and of the only offering of that consultant. */
    public static UUID consultant(int consultant) {
        return id(0xc, consultant);
    }

    /** The id of a client. */
    public static UUID client(int consultant, int client) {
        return id(0xb, of(consultant, client));
    }

    /** The id of a session. */
    public static UUID session(int consultant, int session) {
        return id(0xa, of(consultant, session));
    }

    private static long of(int consultant, int number) {
        return (long) consultant << 32 | number;
    }

    private static UUID id(long kind, long number) {
        return new UUID(kind << 60 | 0x7000, 0x8L << 60 | number);
    }

    /** Where a consultant is booked. */
    public static String slug(int consultant) {
        return "consultant-" + consultant;
    }

    /** The address of a client. */
    public static String email(int consultant, int client) {
        return "client" + client + "@clients" + consultant + ".example";
    }
}
