package io.naksha.sessions.common;

import org.jspecify.annotations.Nullable;

/**
 * One reason why input was refused.
 *
 * @param path the property, as a dotted path from the command, such as {@code client.email}
 * @param code a stable code for programs, such as {@code required} or {@code dst-gap}
 * @param message an English sentence fragment for people, such as {@code must not be blank}
 * @param rejectedValue the value, as text; absent for personal data and for values that are not simple
 */
public record Violation(
        String path, String code, String message, @Nullable String rejectedValue) {}
