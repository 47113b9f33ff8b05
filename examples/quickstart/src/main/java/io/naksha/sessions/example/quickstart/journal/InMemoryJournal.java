package io.naksha.sessions.example.quickstart.journal;

import io.naksha.sessions.example.quickstart.input.LineKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A journal that lives as long as the program, as the storage in memory does. */
public final class InMemoryJournal implements Journal {
    private final Map<LineKey, Entry> entries = new HashMap<>();

    @Override
    public Optional<Entry> find(LineKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void write(LineKey key, Entry entry) {
        entries.put(key, entry);
    }
}
