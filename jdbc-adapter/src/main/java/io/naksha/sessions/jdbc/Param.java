package io.naksha.sessions.jdbc;

import io.naksha.sessions.common.Id;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value for one placeholder.
 *
 * @param type what it is, which is known even where the value is absent
 * @param value the value
 */
record Param(Type type, @Nullable Object value) {
    /** The kinds of values that are bound, with what they are called where they are absent. */
    enum Type {
        UUID(Types.OTHER),
        INSTANT(Types.TIMESTAMP_WITH_TIMEZONE),
        TEXT(Types.VARCHAR),
        NUMBER(Types.BIGINT),
        DECIMAL(Types.NUMERIC),
        FLAG(Types.BOOLEAN),
        DATE(Types.DATE),
        TIME(Types.TIME),
        BYTES(Types.VARBINARY),
        /** Several values of one type, as a list of parameters. */
        ARRAY(Types.ARRAY);

        private final int sqlType;

        Type(int sqlType) {
            this.sqlType = sqlType;
        }

        int sqlType() {
            return sqlType;
        }
    }

    static Param of(@Nullable Id<?> id) {
        return new Param(Type.UUID, id == null ? null : id.value());
    }

    static Param of(@Nullable UUID value) {
        return new Param(Type.UUID, value);
    }

    static Param of(@Nullable Instant value) {
        return new Param(Type.INSTANT, value);
    }

    static Param of(@Nullable String value) {
        return new Param(Type.TEXT, value);
    }

    static Param of(@Nullable Enum<?> value) {
        return new Param(Type.TEXT, value == null ? null : value.name());
    }

    static Param of(@Nullable Integer value) {
        return new Param(Type.NUMBER, value == null ? null : value.longValue());
    }

    static Param of(@Nullable Long value) {
        return new Param(Type.NUMBER, value);
    }

    static Param of(@Nullable BigDecimal value) {
        return new Param(Type.DECIMAL, value);
    }

    static Param of(boolean value) {
        return new Param(Type.FLAG, value);
    }

    static Param of(LocalDate value) {
        return new Param(Type.DATE, value);
    }

    static Param of(LocalTime value) {
        return new Param(Type.TIME, value);
    }

    /** Values of one type, of which there is at least one. */
    static Param array(List<Param> values) {
        return new Param(Type.ARRAY, List.copyOf(values));
    }

    /** Text whose order is that of its UTF-8 bytes. */
    static Param sortKey(String value) {
        return new Param(Type.BYTES, value.getBytes(StandardCharsets.UTF_8));
    }
}
