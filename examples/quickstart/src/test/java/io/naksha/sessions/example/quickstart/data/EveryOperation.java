package io.naksha.sessions.example.quickstart.data;

import java.util.List;

/** A short input with each operation at least once, all of which are carried out. */
public final class EveryOperation {
    private static final String ANNA = "anna-keller";
    private static final String KIM = "\"client\":" + Json.client("kim@client.example", "Kim", "Lee");

    /** The lines. */
    public static final List<String> LINES = List.of(
            """
            {"do":"add-client","ref":"nia","consultant":"anna-keller","client":%s}""".formatted(Json.client("nia@client.example", "Nia", "New")),
            Json.book("b1", ANNA, "anna-coaching", Json.start("2026-03-03", "10:00"), "\"platform\":\"ZOOM\"," + KIM),
            Json.book(
                    "b2",
                    ANNA,
                    "anna-coaching",
                    Json.start("2026-03-03", "12:00"),
                    "\"platform\":\"MEET\",\"idempotencyKey\":\"mine\"," + KIM),
            Json.create(
                    "m1",
                    ANNA,
                    "{\"newClient\":" + Json.client("tom@client.example", "Tom", "Lee") + "}",
                    Json.start("2026-02-03", "10:00"),
                    "\"subject\":{\"offeringId\":\"anna-coaching\"}"),
            Json.create(
                    "m2",
                    ANNA,
                    "{\"clientId\":\"nia\"}",
                    Json.start("2026-02-04", "10:00"),
                    "\"subject\":{\"offeringId\":\"anna-coaching\"}"),
            Json.create(
                    "m3",
                    ANNA,
                    "{\"clientId\":\"m1\"}",
                    Json.start("2026-02-05", "10:00"),
                    "\"terms\":{\"price\":{\"amount\":80,\"currency\":\"EUR\"}}"),
            Json.on("confirm", ANNA, "b1", ""),
            Json.on("complete", ANNA, "m1", ""),
            Json.on("no-show", ANNA, "m2", ""),
            Json.pay(ANNA, "m1", "pay-1", "PAID"),
            Json.pay(ANNA, "m1", "pay-1", "REFUNDED"),
            Json.pay(ANNA, "m2", "pay-2", "FAILED"),
            Json.on(
                    "move",
                    ANNA,
                    "b1",
                    ",\"to\":{\"start\":" + Json.start("2026-03-04", "10:00") + ",\"durationMinutes\":90}"),
            Json.on(
                    "edit",
                    ANNA,
                    "b2",
                    ",\"update\":{\"title\":\"Second coaching\",\"notes\":null,\"price\":{\"amount\":99.90,\"currency\":\"EUR\"}}"),
            Json.on("cancel", ANNA, "b2", ",\"by\":\"CLIENT\",\"reason\":\"No time.\""),
            """
            {"do":"bulk","consultant":"anna-keller","change":{"ids":["m3","m1"],"status":"COMPLETED"}}""",
            """
            {"do":"bulk","consultant":"anna-keller","change":{"ids":["m3"],"paymentStatus":"PAID","mode":"ALL_OR_NOTHING"}}""",
            Json.book("s1", ANNA, "anna-workshop", Json.start("2026-03-12", "19:00"), KIM),
            Json.book(
                    "s2",
                    ANNA,
                    "anna-workshop",
                    Json.start("2026-03-12", "19:00"),
                    "\"client\":" + Json.client("nia@client.example", "Nia", "New")),
            Json.book("s3", ANNA, "anna-workshop", Json.start("2026-03-19", "19:00"), KIM),
            """
            {"do":"move-webinar","consultant":"anna-keller","webinar":"s1","to":{"start":%s}}""".formatted(Json.start("2026-03-13", "19:00")),
            """
            {"do":"cancel-webinar","consultant":"anna-keller","webinar":"s3","reason":"The hall is closed."}""",
            """
            {"do":"block","consultant":"anna-keller","client":"b2"}""");

    private EveryOperation() {}
}
