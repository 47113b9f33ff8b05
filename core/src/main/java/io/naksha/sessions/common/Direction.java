package io.naksha.sessions.common;

/** The direction of a sort. */
public enum Direction {
    /** Smallest, earliest, first in the alphabet first. */
    ASCENDING,
    /** Largest, latest, last in the alphabet first. */
    DESCENDING;

    /** The sign that a comparison takes in this direction. */
    public int sign() {
        return this == ASCENDING ? 1 : -1;
    }
}
