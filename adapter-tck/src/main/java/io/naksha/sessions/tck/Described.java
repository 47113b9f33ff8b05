package io.naksha.sessions.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says what a filter asks for. Filters hide their values, since those may be personal data; here they are made up. */
final class Described {
    private Described() {}

    static String of(long seed, Record filter, String sort) {
        return String.format(Locale.ROOT, "seed %d, %s by %s", seed, of(filter), sort);
    }

    static String of(Record filter) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (RecordComponent component : filter.getClass().getRecordComponents()) {
            Object value = valueOf(filter, component);
            boolean isSet = value != null && !(value instanceof Collection<?> values && values.isEmpty());
            if (isSet) {
                text.add(component.getName() + "=" + value);
            }
        }
        return text.toString();
    }

    private static @Nullable Object valueOf(Record filter, RecordComponent component) {
        try {
            return component.getAccessor().invoke(filter);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new LinkageError("a record's accessor cannot be called", impossible);
        }
    }
}
