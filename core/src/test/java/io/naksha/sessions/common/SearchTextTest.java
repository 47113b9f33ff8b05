package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "Jane,jane",
        "STRASSE,strasse",
        "Straße,straße",
        "ﬁnal,final",
        "ＡＢＣ１２３,abc123",
        "J\u030Cx,\u01F0x",
        "\u01F0x,\u01F0x",
        "\u212Bngstrom,\u00E5ngstrom",
        "ⅷ²,viii2",
        "ΣΑΣ,σας"
    })
    void foldsWidthLigaturesAndCase(String text, String key) {
        assertThat(SearchText.key(text)).isEqualTo(key);
    }

    @Test
    void everyRunOfWhiteSpaceIsOneSpace() {
        assertThat(SearchText.key("  a\t\n b\u00A0\u3000c\u2028d\u1680 ")).isEqualTo("a b c d");
    }

    @Test
    void turkishLettersFoldTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(SearchText.key("TITLE")).isEqualTo("title");
            assertThat(SearchText.key("İ")).isEqualTo("i\u0307");
            assertThat(SearchText.key("ı")).isEqualTo("ı");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sortKeyIsCutBehind100Characters() {
        String emoji = "\uD83D\uDE00";

        assertThat(SearchText.sortKey("A".repeat(100))).isEqualTo("a".repeat(100));
        assertThat(SearchText.sortKey("A".repeat(101))).isEqualTo("a".repeat(100));
        assertThat(SearchText.sortKey(emoji.repeat(101))).isEqualTo(emoji.repeat(100));
    }

    @Test
    void wordsAreKeysWithoutRepeats() {
        assertThat(SearchText.words("  Jane\u3000DOE jane ")).containsExactly("jane", "doe");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u3000\u2028"})
    void blankSearchHasNoWords(String search) {
        assertThat(SearchText.words(search)).isEmpty();
    }
}
