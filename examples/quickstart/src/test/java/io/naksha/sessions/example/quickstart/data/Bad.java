package io.naksha.sessions.example.quickstart.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line that has to be refused.
 *
 * @param reason for what reason
 * @param before lines that lead up to it and have to be carried out
 * @param line the line
 */
record Bad(String reason, List<String> before, String line) {
    private static final String KIM = "\"client\":" + Json.client("kim@client.example", "Kim", "Lee");
    private static final String SATURDAY = "2026-03-07";

    static List<Bad> cases() {
        return Stream.of(times(), people(), references(), states(), payments(), forms(), values(), webinars())
                .flatMap(List::stream)
                .toList();
    }

    private static Bad of(String reason, String... lines) {
        List<String> all = List.of(lines);
        return new Bad(reason, all.subList(0, all.size() - 1), all.get(all.size() - 1));
    }

    private static String coaching(String ref, String date, String time) {
        return coaching(ref, date, time, KIM);
    }

    private static String coaching(String ref, String date, String time, String rest) {
        return Json.book(ref, "anna-keller", "anna-coaching", Json.start(date, time), "\"platform\":\"ZOOM\"," + rest);
    }

    private static String client(String json) {
        return "{\"do\":\"add-client\",\"ref\":\"added\",\"consultant\":\"anna-keller\",\"client\":" + json + "}";
    }

    private static List<Bad> times() {
        return List.of(
                of("overlap", coaching("clash", SATURDAY, "10:00"), coaching("clash-2", SATURDAY, "10:30")),
                of(
                        "overlap",
                        Json.create(
                                "clash-3",
                                "anna-keller",
                                "{\"clientId\":\"clash\"}",
                                Json.start(SATURDAY, "09:30"),
                                "\"subject\":{\"durationMinutes\":31}")),
                of(
                        "overlap",
                        coaching("clash-4", SATURDAY, "12:00"),
                        Json.on(
                                "move",
                                "anna-keller",
                                "clash-4",
                                ",\"to\":{\"start\":" + Json.start(SATURDAY, "10:59") + "}")),
                of("in-past", coaching("past", "2026-02-28", "10:00")),
                of("dst-gap", coaching("gap", "2026-03-29", "02:30")),
                of(
                        "dst-gap",
                        Json.create(
                                "gap-2",
                                "ben-carter",
                                "{\"clientId\":\"ben-0\"}",
                                Json.start("2026-03-08", "02:30"),
                                "\"status\":\"PENDING\"")),
                of("whole-minutes", coaching("seconds", SATURDAY, "15:00:30")),
                of(
                        "time-zone",
                        coaching("mars", SATURDAY, "15:00")
                                .replace("\"time\":\"15:00\"", "\"time\":\"15:00\",\"zone\":\"Mars/Olympus\"")),
                of("unreadable", coaching("no-day", "2026-02-30", "15:00")),
                of(
                        "out-of-range",
                        Json.create(
                                "short",
                                "anna-keller",
                                "{\"clientId\":\"clash\"}",
                                Json.start(SATURDAY, "16:00"),
                                "\"subject\":{\"durationMinutes\":0}")),
                of(
                        "not-over",
                        Json.create(
                                "early",
                                "anna-keller",
                                "{\"clientId\":\"clash\"}",
                                Json.start(SATURDAY, "16:00"),
                                "\"status\":\"COMPLETED\"")));
    }

    private static List<Bad> people() {
        String kim = Json.client("kim@client.example", "Kim", "Lee");
        return List.of(
                of(
                        "email",
                        coaching("bad-mail", SATURDAY, "16:00", KIM.replace("kim@client.example", "kim at client"))),
                of(
                        "text",
                        coaching(
                                "header",
                                SATURDAY,
                                "16:00",
                                KIM.replace("\"Kim\"", "\"Kim\\r\\nBcc: all@client.example\""))),
                of(
                        "text",
                        coaching(
                                "long-name", SATURDAY, "16:00", KIM.replace("\"Kim\"", "\"" + "K".repeat(101) + "\""))),
                of("text", coaching("long-notes", SATURDAY, "16:00", KIM + ",\"notes\":\"" + "n".repeat(5_001) + "\"")),
                of("required", coaching("no-client", SATURDAY, "16:00", "\"paymentMethod\":\"card\"")),
                of(
                        "duplicate-client",
                        client(Json.client("new@client.example", "Nia", "New")),
                        client(Json.client("NEW@client.example", "Somebody", "Else"))
                                .replace("\"added\"", "\"added-2\"")),
                of(
                        "duplicate-client",
                        Json.create(
                                "dup",
                                "anna-keller",
                                "{\"newClient\":" + kim + "}",
                                Json.start(SATURDAY, "16:00"),
                                "\"status\":\"CONFIRMED\"")),
                of(
                        "booking-refused",
                        coaching("blocked", SATURDAY, "17:00", KIM.replace("kim@", "rude@")),
                        "{\"do\":\"block\",\"consultant\":\"anna-keller\",\"client\":\"blocked\"}",
                        coaching("blocked-2", SATURDAY, "19:00", KIM.replace("kim@", "Rude@"))),
                of(
                        "consultant-not-available",
                        Json.book("otto", "otto-wagner", "anna-coaching", Json.start(SATURDAY, "16:00"), KIM)),
                of(
                        "consultant-not-available",
                        client(kim).replace("anna-keller", "otto-wagner").replace("\"added\"", "\"added-3\"")),
                of(
                        "unknown-consultant",
                        Json.book("nobody", "nobody-here", "anna-coaching", Json.start(SATURDAY, "16:00"), KIM)),
                of(
                        "unknown-consultant",
                        Json.book(
                                "inject",
                                "x'; DROP TABLE naksha_session; --",
                                "anna-coaching",
                                Json.start(SATURDAY, "16:00"),
                                KIM)));
    }

    private static List<Bad> references() {
        return List.of(
                of("unknown-session", Json.on("confirm", "anna-keller", "never-made", "")),
                of("unknown-session", Json.on("confirm", "anna-keller", "clash-2", "")),
                of("unknown-session", Json.on("confirm", "ben-carter", "anna-0", "")),
                of(
                        "unknown-offering",
                        Json.book("no-offer", "anna-keller", "anna-yoga", Json.start(SATURDAY, "16:00"), KIM)),
                of(
                        "unknown-offering",
                        Json.book("theirs", "anna-keller", "ben-review", Json.start(SATURDAY, "16:00"), KIM)),
                of(
                        "unknown-client",
                        Json.create(
                                "no-one",
                                "anna-keller",
                                "{\"clientId\":\"never-made\"}",
                                Json.start(SATURDAY, "16:00"),
                                "\"status\":\"CONFIRMED\"")),
                of("duplicate-ref", coaching("anna-0", SATURDAY, "16:00")),
                of(
                        "idempotency-conflict",
                        coaching("key", SATURDAY, "21:00", KIM + ",\"idempotencyKey\":\"web-key\""),
                        coaching("key-again", SATURDAY, "21:00", KIM + ",\"idempotencyKey\":\"web-key\""),
                        coaching("key-2", SATURDAY, "22:30", KIM + ",\"idempotencyKey\":\"web-key\"")));
    }

    private static List<Bad> states() {
        return List.of(
                of(
                        "illegal-transition",
                        Json.on("cancel", "anna-keller", "key", ",\"by\":\"CONSULTANT\""),
                        Json.on("confirm", "anna-keller", "key", "")),
                of("illegal-transition", Json.on("complete", "anna-keller", "clash", "")),
                of(
                        "not-started",
                        Json.on("confirm", "anna-keller", "clash", ""),
                        Json.on("complete", "anna-keller", "clash", "")),
                of("not-started", Json.on("no-show", "anna-keller", "clash", "")),
                of(
                        "session-closed",
                        Json.on(
                                "move",
                                "anna-keller",
                                "anna-past-0",
                                ",\"to\":{\"start\":" + Json.start(SATURDAY, "08:00") + "}")),
                of(
                        "stale-version",
                        Json.on(
                                "edit",
                                "anna-keller",
                                "clash",
                                ",\"update\":{\"notes\":\"Bring the plan.\",\"expectedVersion\":2}"),
                        Json.on(
                                "edit",
                                "anna-keller",
                                "clash",
                                ",\"update\":{\"notes\":\"Bring nothing.\",\"expectedVersion\":2}")),
                of("bulk-refused", """
                        {"do":"bulk","consultant":"anna-keller","change":{"ids":["clash","key"],"status":"CONFIRMED","mode":"ALL_OR_NOTHING"}}"""));
    }

    private static List<Bad> payments() {
        return List.of(
                of(
                        "payment-conflict",
                        Json.pay("anna-keller", "clash", "clash-1", "PAID"),
                        Json.pay("anna-keller", "clash", "clash-2", "PAID")),
                of("idempotency-conflict", Json.pay("anna-keller", "clash-4", "clash-1", "PAID")),
                of(
                        "payment-conflict",
                        Json.on(
                                "edit",
                                "anna-keller",
                                "clash",
                                ",\"update\":{\"price\":{\"amount\":1,\"currency\":\"EUR\"}}")),
                of(
                        "illegal-transition",
                        Json.pay("anna-keller", "clash", "clash-1", "REFUNDED"),
                        Json.pay("anna-keller", "clash", "clash-9", "PAID")),
                of("price", priced("-1.00")),
                of("too-fine", priced("10.005")),
                of("too-large", priced("1E+30")),
                of("unreadable", priced("\"much\"")));
    }

    private static String priced(String amount) {
        return Json.create(
                "priced",
                "anna-keller",
                "{\"clientId\":\"clash\"}",
                Json.start(SATURDAY, "16:00"),
                "\"terms\":{\"price\":{\"amount\":" + amount + ",\"currency\":\"EUR\"}}");
    }

    private static List<Bad> forms() {
        return List.of(
                of("malformed-json", "{\"do\":\"confirm\",\"consultant\":\"anna-keller\",\"session\":\"cla"),
                of("malformed-json", "confirm anna-keller clash"),
                of(
                        "malformed-json",
                        "{\"do\":\"confirm\",\"consultant\":\"anna-keller\",\"session\":\"clash\",\"session\":\"key\"}"),
                of("not-an-object", "[\"confirm\",\"anna-keller\",\"clash\"]"),
                of("unknown-operation", Json.on("explode", "anna-keller", "clash", "")),
                of("unknown-operation", "{\"consultant\":\"anna-keller\",\"session\":\"clash\"}"),
                of("required", "{\"do\":\"confirm\",\"session\":\"clash\"}"),
                of("required", Json.on("move", "anna-keller", "clash-4", ",\"to\":{\"durationMinutes\":30}")),
                of("unknown-field", Json.on("confirm", "anna-keller", "clash-4", ",\"colour\":\"red\"")),
                of("unreadable", Json.on("move", "anna-keller", "clash-4", ",\"to\":\"tomorrow\"")));
    }

    private static List<Bad> values() {
        return List.of(
                of("unknown-value", Json.on("cancel", "anna-keller", "clash-4", ",\"by\":\"NOBODY\"")),
                of("unknown-value", coaching("skype", SATURDAY, "16:00").replace("ZOOM", "SKYPE")),
                of("not-offered", coaching("teams", SATURDAY, "16:00").replace("ZOOM", "TEAMS")),
                of(
                        "not-allowed",
                        Json.create(
                                "ended",
                                "anna-keller",
                                "{\"clientId\":\"clash\"}",
                                Json.start(SATURDAY, "16:00"),
                                "\"status\":\"NO_SHOW\"")));
    }

    private static List<Bad> webinars() {
        return List.of(
                of(
                        "webinar-full",
                        Json.book("fourth", "ben-carter", "ben-webinar", Json.start("2026-03-18", "12:00"), KIM)),
                of(
                        "already-seated",
                        Json.book(
                                "again",
                                "anna-keller",
                                "anna-workshop",
                                Json.start("2026-03-12", "19:00"),
                                "\"client\":" + People.json("anna", 0))),
                of(
                        "unknown-webinar",
                        "{\"do\":\"cancel-webinar\",\"consultant\":\"anna-keller\",\"webinar\":\"clash\"}"),
                of(
                        "webinar-closed",
                        "{\"do\":\"move-webinar\",\"consultant\":\"priya-nair\",\"webinar\":\"priya-late-seat-0\",\"to\":{\"start\":"
                                + Json.start("2026-03-28", "11:00") + "}}"));
    }
}
