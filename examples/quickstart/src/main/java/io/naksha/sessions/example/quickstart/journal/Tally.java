package io.naksha.sessions.example.quickstart.journal;

import java.util.List;

/**
 * What became of the lines of one run.
 *
 * @param tried the lines that were carried out or refused in this run
 * @param before the lines that an earlier run had carried out or refused
 */
public record Tally(List<Entry> tried, List<Entry> before) {
    /** Copies the entries. */
    public Tally {
        tried = List.copyOf(tried);
        before = List.copyOf(before);
    }
}
