package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.ValidationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110 §8.8.3). */
final class EntityTag {
    /** Weak tags never match (RFC 9110 §13.1.1). */
    private static final Pattern WEAK = Pattern.compile("W/\"[^\"]*\"");

    private static final long NO_VERSION = -1;
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an If-Match header names; absent where there is none, or any will do.
     *
     * @throws ValidationException where it is no tag that was given out here
     */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        if (WEAK.matcher(ifMatch.strip()).matches()) {
            return NO_VERSION;
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ValidationException.of("If-Match", "entity-tag", "must be one entity tag from an ETag header");
        }
        return Long.valueOf(tag.group(1));
    }
}
