package io.naksha.sessions.example.quickstart.operation;

import org.jspecify.annotations.Nullable;

/**
 * A line, read.
 *
 * @param name by which later lines refer to what this one makes; absent where none is given
 * @param operation what it asks for
 */
public record Request(@Nullable String name, Operation operation) {}
