package io.naksha.sessions.benchmarks.peer;

import java.time.Instant;
import java.util.UUID;

/** The place behind a session in a list by start. */
public record Position(Instant startsAt, UUID session) {}
