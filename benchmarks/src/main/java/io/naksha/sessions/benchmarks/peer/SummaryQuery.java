package io.naksha.sessions.benchmarks.peer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Which sessions are summed up: those that start on these days in the consultant's zone, the last day left out. */
public record SummaryQuery(UUID consultant, LocalDate from, LocalDate until, ZoneId zone) {}
