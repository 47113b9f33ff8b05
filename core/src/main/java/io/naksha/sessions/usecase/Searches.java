package io.naksha.sessions.usecase;

import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Refuses filters that are out of bounds. */
final class Searches {
    private Searches() {}

    static void check(Record filter, @Nullable String search) {
        Validator.check(filter);
        if (SearchText.words(search).size() > SearchText.MAX_WORDS) {
            throw ValidationException.of(
                    "search", "too-many-words", "must be at most " + SearchText.MAX_WORDS + " words");
        }
    }
}
