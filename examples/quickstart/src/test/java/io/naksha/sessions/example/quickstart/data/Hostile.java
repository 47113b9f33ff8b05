package io.naksha.sessions.example.quickstart.data;

import java.util.List;

/** Texts that would be dangerous if they were anything but text. All are carried out and stored as they are. */
final class Hostile {
    static final List<String> LINES = List.of(
            Json.book("script", "anna-keller", "anna-coaching", Json.start("2026-03-02", "14:00"), """
                    "platform":"MEET","client":%s,"notes":"<img src=x onerror=alert(1)>\"""".formatted(
                            Json.client("script@client.example", "<script>alert('x')</script>", "{{consultant}}"))),
            Json.book("sql", "ben-carter", "ben-review", Json.start("2026-03-02", "14:00"), """
                    "client":%s,"notes":"'; DELETE FROM naksha_client; --\"""".formatted(
                            Json.client("o'hara@client.example", "Robert'); DROP TABLE naksha_session;--", "%_"))),
            Json.create(
                    "formula",
                    "priya-nair",
                    "{\"newClient\":" + Json.client("formula@client.example", "=1+1", "${7*7}") + "}",
                    Json.start("2026-03-02", "18:00"),
                    "\"subject\":{\"title\":\"<b>Title</b> & 'quotes' \\\\\"}"));

    private Hostile() {}
}
