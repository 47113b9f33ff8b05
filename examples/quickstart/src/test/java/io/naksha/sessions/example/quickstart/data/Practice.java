package io.naksha.sessions.example.quickstart.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The ordinary business of one consultant: six weeks of sessions that were entered by hand, and six weeks of public bookings.
 *
 * @param name how names of this consultant's things begin
 * @param slug the consultant's slug
 * @param offerings what is sold to one client at a time
 * @param platform where
 * @param currency what is paid in
 */
record Practice(String name, String slug, List<String> offerings, String platform, String currency) {
    private static final LocalDate FIRST_PAST_DAY = LocalDate.of(2026, 1, 19);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 10);

    static List<Practice> all() {
        return List.of(
                new Practice("anna", "anna-keller", List.of("anna-coaching", "anna-intro"), "ZOOM", "EUR"),
                new Practice("ben", "ben-carter", List.of("ben-strategy", "ben-review"), "MEET", "USD"),
                new Practice("priya", "priya-nair", List.of("priya-career", "priya-cv"), "MEET", "INR"));
    }

    /** Sessions of the past, entered by hand, for new clients and for those that exist. */
    List<String> history() {
        List<LocalDate> days = workdays(FIRST_PAST_DAY, TODAY);
        return IntStream.range(0, days.size())
                .mapToObj(index -> entered(index, days.get(index)))
                .toList();
    }

    private String entered(int index, LocalDate day) {
        String attendee = index < 12
                ? "{\"newClient\":" + People.json(name, index) + "}"
                : "{\"clientId\":\"" + past(index % 12) + "\"}";
        String subject = index % 5 == 4
                ? "\"title\":\"Follow-up call\",\"durationMinutes\":20"
                : "\"offeringId\":\"" + offering(index) + "\"";
        String price = index % 5 == 4 ? ",\"price\":{\"amount\":49.50,\"currency\":\"" + currency + "\"}" : "";
        return Json.create(past(index), slug, attendee, Json.start(day, "09:00"), """
                "subject":{%s,"platform":"%s"},"terms":{"paymentStatus":"%s","paymentMethod":"transfer"%s},"status":"%s\"""".formatted(
                        subject,
                        platform,
                        index % 3 == 0 ? "PAID" : "PENDING",
                        price,
                        index % 4 == 0 ? "COMPLETED" : "CONFIRMED"));
    }

    /** Bookings on the public page, by clients old and new. */
    List<String> bookings() {
        List<String> lines = new ArrayList<>();
        for (LocalDate day : workdays(TODAY.plusDays(1), LAST_DAY.plusDays(1))) {
            lines.add(booked(lines.size(), day, "10:00"));
            if (day.getDayOfMonth() % 2 == 1) {
                lines.add(booked(lines.size(), day, "14:00"));
            }
        }
        return lines;
    }

    private String booked(int index, LocalDate day, String time) {
        String key = index % 6 == 0 ? ",\"idempotencyKey\":\"web-%s-%d\"".formatted(name, index) : "";
        String notes = index % 7 == 0 ? ",\"notes\":\"I have a question about my last project.\"" : "";
        return Json.book(booking(index), slug, offering(index), Json.start(day, time), """
                "platform":"%s","client":%s,"paymentMethod":"card"%s%s""".formatted(
                        platform, People.json(name, index * 5 % People.COUNT), notes, key));
    }

    /** What becomes of the sessions. */
    List<String> followUps() {
        List<String> lines = new ArrayList<>();
        int past = history().size();
        int bookings = bookings().size();
        lines.add(bulk(names(past, index -> index % 4 == 2, this::past), "\"status\":\"COMPLETED\""));
        IntStream.range(0, past).forEach(index -> addPast(lines, index));
        lines.add(bulk(names(bookings, index -> index % 3 == 1, this::booking), "\"status\":\"CONFIRMED\""));
        IntStream.range(0, bookings).forEach(index -> addBooked(lines, index));
        return lines;
    }

    private void addPast(List<String> lines, int index) {
        if (index % 8 == 3) {
            lines.add(Json.on("no-show", slug, past(index), ""));
        } else if (index % 2 == 1) {
            lines.add(Json.on("complete", slug, past(index), ""));
        }
        if (index % 9 == 5 && !isFree(index)) {
            lines.add(Json.pay(slug, past(index), "%s-past-%d".formatted(name, index), "FAILED"));
        } else if (index % 3 == 1 && !isFree(index)) {
            lines.add(Json.pay(slug, past(index), "%s-past-%d".formatted(name, index), "PAID"));
        }
    }

    private void addBooked(List<String> lines, int index) {
        String session = booking(index);
        if (index % 3 == 0) {
            lines.add(Json.on("confirm", slug, session, ""));
        }
        if (index % 4 == 0 && !isFree(index)) {
            lines.add(Json.pay(slug, session, "%s-%d".formatted(name, index), "PAID"));
        }
        if (index % 20 == 12 && !isFree(index)) {
            lines.add(Json.pay(slug, session, "%s-%d".formatted(name, index), "REFUNDED"));
        }
        if (index % 11 == 5) {
            lines.add(Json.on("cancel", slug, session, ",\"by\":\"CLIENT\",\"reason\":\"I am ill.\""));
        } else if (index % 9 == 2) {
            lines.add(Json.on("move", slug, session, ",\"to\":{\"start\":" + later(index) + "}"));
        } else if (index % 12 == 3) {
            lines.add(Json.on(
                    "edit", slug, session, ",\"update\":{\"consultantNotes\":\"Send the questionnaire first.\"}"));
        }
    }

    private String later(int index) {
        String line = bookings().get(index);
        int date = line.indexOf("\"date\":\"") + "\"date\":\"".length();
        return Json.start(line.substring(date, date + "2026-01-01".length()), "17:00");
    }

    private String bulk(List<String> names, String change) {
        return """
                {"do":"bulk","consultant":"%s","change":{"ids":["%s"],%s}}""".formatted(slug, String.join("\",\"", names), change);
    }

    private static List<String> names(int count, IntPredicate which, IntFunction<String> name) {
        return IntStream.range(0, count).filter(which).mapToObj(name).toList();
    }

    private static List<LocalDate> workdays(LocalDate from, LocalDate until) {
        return from.datesUntil(until)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }

    private String offering(int index) {
        return offerings.get(index % 3 == 2 ? 1 : 0);
    }

    private boolean isFree(int index) {
        return offering(index).equals("anna-intro");
    }

    private String past(int index) {
        return "%s-past-%d".formatted(name, index);
    }

    private String booking(int index) {
        return "%s-%d".formatted(name, index);
    }
}
