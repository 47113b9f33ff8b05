package io.naksha.sessions.common;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A digest of a command, by which a repeated request is told from another one with the same idempotency key, and by which cached
 * lists are named. Values that are equal have equal fingerprints, in whatever process.
 */
public final class Fingerprint {
    private final StringBuilder canonical = new StringBuilder();

    private Fingerprint() {}

    /** The SHA-256 of the values in order, as 64 hexadecimal digits. Takes records, collections, enums and plain values. */
    public static String of(@Nullable Object... values) {
        Fingerprint fingerprint = new Fingerprint();
        for (Object value : values) {
            fingerprint.append(value);
        }
        return fingerprint.digest();
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            canonical.append('-');
        } else if (value instanceof Record record) {
            appendRecord(record);
        } else if (value instanceof Set<?> set) {
            // A set has no order of its own, so its elements are ordered by their fingerprints.
            appendAll(set.stream().map(Fingerprint::of).sorted().toList());
        } else if (value instanceof Collection<?> collection) {
            appendAll(collection);
        } else if (value instanceof Change<?> change) {
            canonical.append(change.changes() ? '=' : '~');
            append(change.value());
        } else {
            appendText(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private void appendRecord(Record record) {
        canonical.append('{');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                append(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException inaccessible) {
                throw new IllegalArgumentException("cannot read " + component, inaccessible);
            }
        }
        canonical.append('}');
    }

    private void appendAll(Collection<?> values) {
        canonical.append('[');
        values.forEach(this::append);
        canonical.append(']');
    }

    // The length ahead of the text keeps ("ab", "c") and ("a", "bc") apart.
    private void appendText(String text) {
        canonical.append(text.length()).append(':').append(text);
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
