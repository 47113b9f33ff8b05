package io.naksha.sessions.common;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier: a UUID, made as version 7 by default (RFC 9562), so that ids made later sort later.
 *
 * <p>Ids order by their unsigned bytes, as databases do; {@link UUID#compareTo} compares signed longs and does not.
 *
 * @param <T> the identifier's own type
 */
public interface Id<T extends Id<T>> extends Comparable<T> {
    /** The UUID behind this identifier. */
    UUID value();

    @Override
    default int compareTo(T other) {
        return compare(value(), other.value());
    }

    /** Orders two UUIDs by their unsigned bytes. */
    static int compare(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    /**
     * Reads the canonical text form of a UUID (RFC 9562 §4, 36 characters).
     *
     * @param kind what the id names, for the error message
     * @throws ValidationException where the text is anything else; {@link UUID#fromString} would let shortened forms pass
     */
    static UUID parse(@Nullable String text, String kind) {
        if (text == null || !Syntax.CANONICAL.matcher(text).matches()) {
            throw ValidationException.of(kind, "malformed-id", "must be a UUID of 36 characters");
        }
        return UUID.fromString(text.toLowerCase(Locale.ROOT));
    }

    /** Keeps the pattern out of the interface's own constants. */
    final class Syntax {
        private static final Pattern CANONICAL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

        private Syntax() {}
    }
}
