package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in a sorted list: behind the row with this sort key and id. A page that starts there neither repeats nor skips a row
 * because others were inserted meanwhile.
 *
 * <p>To callers it is an opaque text ({@link #encode}); it is bound to the sort that it was made with. Callers can make one up all the same, so a
 * storage that is handed one calls {@link #requireSort} and then reads the key by the method for its kind: either refuses what no list gave out.
 *
 * @param sort the sort it belongs to, such as {@code STARTS_AT:DESCENDING}
 * @param key the last row's sort key, as text
 * @param id the last row's id
 */
public record Cursor(String sort, String key, UUID id) {
    private static final int MAX_ENCODED = 2_000;
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;
    private static final int MAX_NUMBER = 40;
    // No exponent: 1E+999999999 would be written out in full by whoever compares with it.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** The opaque text of this cursor, safe in a URL. */
    @JsonValue
    public String encode() {
        String plain = String.join(SEPARATOR, sort, id.toString(), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws ValidationException where the text is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Cursor decode(String text) {
        if (text.length() > MAX_ENCODED) {
            throw malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String[] parts = plain.split(SEPARATOR, PARTS);
            if (parts.length != PARTS) {
                throw malformed();
            }
            return new Cursor(parts[0], parts[2], Id.parse(parts[1], "cursor"));
        } catch (IllegalArgumentException | CharacterCodingException | ValidationException notOurs) {
            throw malformed();
        }
    }

    private static ValidationException malformed() {
        return ValidationException.of("cursor", "cursor", "is not a cursor that this list gave out");
    }

    /**
     * Refuses a cursor of another sort.
     *
     * @throws ValidationException where this cursor belongs to another sort
     */
    public void requireSort(String expected) {
        if (!sort.equals(expected)) {
            throw ValidationException.of("cursor", "cursor", "belongs to a list with another sort");
        }
    }

    /**
     * The key of a sort by a number, as {@link #decode} cannot know whether it is one.
     *
     * @throws ValidationException where the key is no decimal number of at most 40 characters
     */
    public BigDecimal numberKey() {
        if (key.length() > MAX_NUMBER || !NUMBER.matcher(key).matches()) {
            throw malformed();
        }
        return new BigDecimal(key);
    }

    /**
     * The key of a sort by time, which is in microseconds since 1970-01-01T00:00Z.
     *
     * @throws ValidationException where the key is no time in {@link InstantRange#EVER}
     */
    public Instant timeKey() {
        Instant time = Micros.toInstant(longKey());
        if (!InstantRange.EVER.contains(time)) {
            throw malformed();
        }
        return time;
    }

    /**
     * The key of a sort by a count.
     *
     * @throws ValidationException where the key is no whole number of 64 bits
     */
    public long longKey() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw malformed();
        }
    }

    /** Hides the key, which may be a name. */
    @Override
    public String toString() {
        return "Cursor[" + sort + "]";
    }
}
