package io.naksha.sessions.example.quickstart.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Webinars: seats, one that moves as a whole, and one that is called off. */
final class Seminars {
    static final List<String> LINES = lines();

    private Seminars() {}

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(seats("anna", "anna-keller", "anna-workshop", "2026-03-12", "19:00", 6));
        lines.addAll(seats("anna-late", "anna-keller", "anna-workshop", "2026-03-26", "19:00", 5));
        lines.addAll(seats("ben", "ben-carter", "ben-webinar", "2026-03-18", "12:00", 3));
        lines.addAll(seats("priya", "priya-nair", "priya-webinar", "2026-03-14", "11:00", 10));
        lines.addAll(seats("priya-late", "priya-nair", "priya-webinar", "2026-03-21", "11:00", 4));
        lines.add("""
                {"do":"move-webinar","consultant":"anna-keller","webinar":"anna-late-seat-0","to":{"start":%s}}""".formatted(Json.start("2026-03-27", "19:00")));
        lines.add("""
                {"do":"cancel-webinar","consultant":"priya-nair","webinar":"priya-late-seat-0","reason":"The hall is closed."}""");
        return lines;
    }

    private static List<String> seats(
            String name, String consultant, String offering, String date, String time, int count) {
        return IntStream.range(0, count)
                .mapToObj(seat -> Json.book(
                        "%s-seat-%d".formatted(name, seat),
                        consultant,
                        offering,
                        Json.start(date, time),
                        "\"client\":" + People.json(consultant.substring(0, consultant.indexOf('-')), seat * 2)))
                .toList();
    }
}
