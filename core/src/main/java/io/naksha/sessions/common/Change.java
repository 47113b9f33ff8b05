package io.naksha.sessions.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to one field: leaves it, sets it, or clears it. In JSON an absent field is left and {@code null} clears.
 *
 * @param <T> the field's type
 */
public final class Change<T> {
    private static final Change<?> UNCHANGED = new Change<>(false, null);
    private static final Change<?> CLEAR = new Change<>(true, null);

    private final boolean changes;
    private final @Nullable T value;

    private Change(boolean changes, @Nullable T value) {
        this.changes = changes;
        this.value = value;
    }

    /** Leaves the field as it is. */
    @SuppressWarnings("unchecked") // holds no value
    public static <T> Change<T> unchanged() {
        return (Change<T>) UNCHANGED;
    }

    /** Empties the field. */
    @SuppressWarnings("unchecked") // holds no value
    public static <T> Change<T> clear() {
        return (Change<T>) CLEAR;
    }

    /** Sets the field, or clears it where the value is absent. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static <T> Change<T> to(@Nullable T value) {
        return value == null ? clear() : new Change<>(true, value);
    }

    /** Whether the field is set or cleared. */
    public boolean changes() {
        return changes;
    }

    /** Whether the field is cleared. */
    public boolean clears() {
        return changes && value == null;
    }

    /** The new value; absent where the field is left or cleared. */
    @JsonValue
    public @Nullable T value() {
        return value;
    }

    /** The field after the update, for a field that may be absent. */
    public @Nullable T applyTo(@Nullable T current) {
        return changes ? value : current;
    }

    /** The field after the update, for a field that must not be absent: a cleared one keeps what it had. */
    public T orKeep(T current) {
        return value == null ? current : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Change<?> that && changes == that.changes && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes, value);
    }

    /** Says what happens but hides the value, which may be personal data. */
    @Override
    public String toString() {
        if (!changes) {
            return "unchanged";
        }
        return value == null ? "cleared" : "set";
    }

    /** Leaves unchanged fields out of JSON; named in {@code @JsonInclude(valueFilter = …)}. */
    public static final class Unchanged {
        @Override
        @SuppressWarnings("EqualsUnsafeCast") // Jackson asks a filter by equals, of any object
        public boolean equals(@Nullable Object other) {
            return other == null || other == UNCHANGED;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
