package io.naksha.sessions.example.quickstart.journal;

import io.naksha.sessions.example.quickstart.input.LineKey;
import java.util.Optional;

/** What became of each line that was ever tried. */
public interface Journal {
    /**
     * What became of this line; nothing where it was never tried, or the program stopped before it was written down.
     *
     * @throws JournalException where the journal cannot be read
     */
    Optional<Entry> find(LineKey key);

    /**
     * Writes down what became of a line that has no entry.
     *
     * @throws JournalException where the journal cannot be written
     */
    void write(LineKey key, Entry entry);
}
