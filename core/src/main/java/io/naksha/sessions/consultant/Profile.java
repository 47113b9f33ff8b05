package io.naksha.sessions.consultant;

import org.jspecify.annotations.Nullable;

/**
 * What the public page says of a consultant.
 *
 * @param headline one line, at most 200 characters
 * @param about free text, at most 5,000 characters
 */
public record Profile(@Nullable String headline, @Nullable String about) {
    /** A profile that says nothing. */
    public static final Profile EMPTY = new Profile(null, null);
}
