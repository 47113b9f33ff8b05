package io.naksha.sessions.benchmarks.peer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** What a client asks for on the public page. */
public record Booking(
        String slug, UUID offering, LocalDate date, LocalTime time, String email, String firstName, String lastName) {}
