package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchTextProperties {
    @Provide
    Arbitrary<String> texts() {
        return UnicodeTexts.ofMaxLength(30);
    }

    @Property(seed = "20260110", tries = 2_000)
    void keyOfAKeyIsItself(@ForAll("texts") String text) {
        String key = SearchText.key(text);

        assertThat(SearchText.key(key)).isEqualTo(key);
    }

    @Example
    void keyOfEveryCharactersKeyIsItself() {
        List<String> restless = UnicodeTexts.everyCharacter()
                .mapToObj(character -> "a" + Character.toString(character) + "\u030C")
                .filter(text -> !SearchText.key(SearchText.key(text)).equals(SearchText.key(text)))
                .toList();

        assertThat(restless).isEmpty();
    }

    @Property(seed = "20260111", tries = 2_000)
    void composedAndDecomposedTextsHaveOneKey(@ForAll("texts") String text) {
        assertThat(SearchText.key(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SearchText.key(text));
    }

    @Property(seed = "20260112", tries = 2_000)
    void orderIsThatOfUtf8Bytes(
            @ForAll("texts") String common, @ForAll("texts") String left, @ForAll("texts") String right) {
        String a = common + left;
        String b = common + right;
        int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(SearchText.SORT_ORDER.compare(a, b))).isEqualTo(Integer.signum(bytes));
    }

    @Example
    void supplementaryCharactersSortBehindTheRest() {
        String emoji = "\uD83D\uDE00";

        assertThat(SearchText.SORT_ORDER.compare(emoji, "\uFFFD")).isPositive();
        assertThat(emoji.compareTo("\uFFFD")).isNegative();
        assertThat(SearchText.SORT_ORDER.compare("\uFFFD", emoji)).isNegative();
        assertThat(SearchText.SORT_ORDER.compare(emoji, "\uD83D\uDE01")).isNegative();
        assertThat(SearchText.SORT_ORDER.compare("a", "ab")).isNegative();
        assertThat(SearchText.SORT_ORDER.compare("ab", "ab")).isZero();
    }

    @Property(seed = "20260113")
    void sortKeyIsTheHeadOfTheKeyInWholeCharacters(@ForAll("texts") String text) {
        String tripled = text + text + text + text;
        String sortKey = SearchText.sortKey(tripled);

        assertThat(SearchText.key(tripled)).startsWith(sortKey);
        assertThat(sortKey.codePointCount(0, sortKey.length())).isLessThanOrEqualTo(100);
        assertThat(sortKey.codePoints()).noneMatch(character -> character >= 0xD800 && character <= 0xDFFF);
    }

    @Property(seed = "20260114")
    void wordsAreDistinctAndInTheKey(@ForAll("texts") String text) {
        List<String> words = SearchText.words(text);

        assertThat(words).doesNotHaveDuplicates().doesNotContain("");
        assertThat(words).allMatch(SearchText.key(text)::contains);
    }
}
