package io.naksha.sessions.notification;

import java.util.List;

/** One model where everything is there and one where little is: together they pass through every section of a template. */
final class SampleModels {
    private static final When WHEN = new When("Monday, 2 March 2026", "14:30", "Europe/Berlin (UTC+01:00)");

    static final List<MailModel> ALL = List.of(
            new MailModel(
                    "A", "B", "C", WHEN, WHEN, "50 minutes", "49.90 EUR", "https://example.org/1", "D", "E", true),
            new MailModel("A", "B", "C", WHEN, null, "50 minutes", "", "", "", "", false));

    private SampleModels() {}
}
