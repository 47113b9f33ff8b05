package io.naksha.sessions.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which text is searched and sorted. They are computed here and compared as binary, so that the meaning of a search does
 * not depend on a database's collation.
 */
public final class SearchText {
    /** The most characters of a search. */
    public static final int MAX_LENGTH = 200;

    /** The most words of a search that count; further words are refused. */
    public static final int MAX_WORDS = 8;

    private static final int SORT_KEY_CODE_POINTS = 100;

    /** The order of sort keys: by Unicode code point, which is the order of their UTF-8 bytes. */
    public static final Comparator<String> SORT_ORDER = SearchText::compareCodePoints;

    private SearchText() {}

    /** The text in NFKC (Unicode Annex 15) and lower case, with runs of white space made one space. */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The first 100 code points of {@link #key}. */
    public static String sortKey(String text) {
        String key = key(text);
        return key.codePointCount(0, key.length()) <= SORT_KEY_CODE_POINTS
                ? key
                : key.substring(0, key.offsetByCodePoints(0, SORT_KEY_CODE_POINTS));
    }

    /** The words of a search, as keys; every one has to occur for a record to match. None for an absent or blank search. */
    public static List<String> words(@Nullable String search) {
        return search == null || search.isBlank()
                ? List.of()
                : Arrays.stream(key(search).split(" ")).distinct().toList();
    }

    private static int compareCodePoints(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int at = 0; at < common; at++) {
            char a = left.charAt(at);
            char b = right.charAt(at);
            if (a != b) {
                // UTF-16 puts surrogates below U+E000..U+FFFF; code points are the other way round.
                boolean sameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
                return sameKind ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
