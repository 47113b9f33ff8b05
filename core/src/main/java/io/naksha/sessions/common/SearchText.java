package io.naksha.sessions.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** The order of sort keys: by Unicode code point, which is the order of their UTF-8 bytes. */
    public static final Comparator<String> SORT_ORDER = SearchText::compareCodePoints;

    private SearchText() {}

    /** The text in NFKC (Unicode Annex 15) and lower case, with runs of white space made one space. The key of a key is itself. */
    public static String key(String text) {
        // Lower case can make a pair that composes: J and a caron have no common character, j and a caron have.
        String lower = nfkc(nfkc(text).toLowerCase(Locale.ROOT));
        return WHITE_SPACE.matcher(lower).replaceAll(" ").strip();
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
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
        String key = search == null ? "" : key(search);
        return key.isEmpty()
                ? List.of()
                : Arrays.stream(key.split(" ")).distinct().toList();
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
