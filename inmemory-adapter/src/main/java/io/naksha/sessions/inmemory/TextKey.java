package io.naksha.sessions.inmemory;

import io.naksha.sessions.common.Cursor;
import io.naksha.sessions.common.SearchText;

/** A sort key of text, in the order that every storage keeps to. */
record TextKey(String text) implements Comparable<TextKey> {
    static TextKey of(Cursor cursor) {
        return new TextKey(cursor.key());
    }

    @Override
    public int compareTo(TextKey other) {
        return SearchText.SORT_ORDER.compare(text, other.text);
    }

    /** Hides the text, which may be a name. */
    @Override
    public String toString() {
        return "TextKey[hidden]";
    }
}
