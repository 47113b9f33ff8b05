package io.naksha.sessions.jdbc.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the workers said and what was done to them, in order. Workers say {@code TRY key} before a booking, {@code ACK key id} after it, {@code DONE what id}
 * after another command, and {@code REFUSED error}.
 */
final class History {
    private static final int MOST_WORDS = 3;

    static final String KILLED_WORKER = "KILLED worker";
    static final String KILLED_DATABASE = "KILLED database";
    static final String RESTARTED = "RESTARTED database";

    private final List<String> events = new ArrayList<>();

    synchronized void add(String event) {
        events.add(event);
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** The keys of bookings that were asked for. */
    Set<String> tried() {
        return said("TRY ", 1);
    }

    /** The ids of bookings that were acknowledged. */
    Set<String> acknowledged() {
        return said("ACK ", 2);
    }

    /** The ids of sessions of which this command was acknowledged. */
    Set<String> done(String what) {
        return said("DONE " + what + " ", 2);
    }

    private Set<String> said(String start, int word) {
        return starting(start).map(event -> event.split(" ", MOST_WORDS)[word]).collect(Collectors.toSet());
    }

    private Stream<String> starting(String start) {
        return events().stream().filter(event -> event.startsWith(start));
    }

    /** How many bookings were acknowledged after the last restart. */
    long acknowledgedSinceRestart() {
        List<String> all = events();
        int restart = all.lastIndexOf(RESTARTED);
        return all.subList(restart + 1, all.size()).stream()
                .filter(event -> event.startsWith("ACK "))
                .count();
    }

    /** Operations, acknowledged bookings, and kills, in a line. */
    String summary() {
        long operations = Stream.of("ACK ", "DONE ", "REFUSED ")
                .mapToLong(start -> starting(start).count())
                .sum();
        Map<String, Long> done = starting("DONE ")
                .map(event -> event.split(" ", MOST_WORDS)[1])
                .collect(Collectors.groupingBy(what -> what, TreeMap::new, Collectors.counting()));
        return "%d operations (%d bookings acknowledged of %d tried, done %s, %d refused), %d workers killed, database killed %d times"
                .formatted(
                        operations,
                        acknowledged().size(),
                        tried().size(),
                        done,
                        starting("REFUSED ").count(),
                        starting(KILLED_WORKER).count(),
                        starting(KILLED_DATABASE).count());
    }
}
