package io.naksha.sessions.example.quickstart.report;

import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.example.quickstart.input.Printable;

/** Headings of sections. */
final class Headings {
    private Headings() {}

    static String of(Consultant consultant) {
        return Printable.of(consultant.name().display()) + " (" + consultant.slug() + "), " + consultant.zone() + ", "
                + consultant.currency();
    }
}
