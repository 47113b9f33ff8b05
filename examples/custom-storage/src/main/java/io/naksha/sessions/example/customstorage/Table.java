package io.naksha.sessions.example.customstorage;

import io.naksha.sessions.spi.StorageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.mvstore.tx.TransactionMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of one kind, as one transaction sees them: JSON by key. The domain's types read and write as JSON by themselves.
 *
 * <p>Parts of a key are joined by slashes, the consultant's id first. So one consultant's rows lie together, and a row can only be reached
 * by who knows whose it is.
 */
final class Table<T> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SEPARATOR = "/";
    private static final String AFTER_SEPARATOR = "0"; // the next character

    private final MvStoreUnit unit;
    private final TransactionMap<String, String> rows;
    private final Class<T> type;

    Table(MvStoreUnit unit, TransactionMap<String, String> rows, Class<T> type) {
        this.unit = unit;
        this.rows = rows;
        this.type = type;
    }

    Optional<T> find(Object... key) {
        unit.requireOpen();
        return Optional.ofNullable(rows.get(join(key))).map(this::read);
    }

    T require(Object... key) {
        return find(key).orElseThrow(() -> new StorageException("there is no such row", null));
    }

    /** The rows whose keys start with these parts; all rows without any. Read at once, so that the caller may write while it looks at them. */
    List<T> scan(Object... parts) {
        unit.requireOpen();
        boolean all = parts.length == 0;
        String from = all ? null : join(parts) + SEPARATOR;
        String until = all ? null : join(parts) + AFTER_SEPARATOR;
        List<T> found = new ArrayList<>();
        rows.entryIterator(from, until).forEachRemaining(row -> found.add(read(row.getValue())));
        return found;
    }

    void insert(T row, Object... key) {
        if (put(row, key) != null) {
            throw new StorageException("there is such a row already", null);
        }
    }

    void update(T row, Object... key) {
        if (put(row, key) == null) {
            throw new StorageException("there is no such row", null);
        }
    }

    /** Writes a row, new or not, and gives what was there before. */
    @Nullable
    String put(T row, Object... key) {
        unit.requireWritable();
        return rows.put(join(key), JSON.writeValueAsString(row));
    }

    void remove(Object... key) {
        unit.requireWritable();
        rows.remove(join(key));
    }

    private T read(String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException unreadable) {
            // Without its message, which quotes what it could not read: personal data stays out of logs.
            throw new StorageException("a stored " + type.getSimpleName() + " cannot be read", null);
        }
    }

    private static String join(Object... key) {
        return Arrays.stream(key).map(Object::toString).collect(Collectors.joining(SEPARATOR));
    }
}
