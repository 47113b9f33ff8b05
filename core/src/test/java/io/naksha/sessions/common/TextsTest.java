package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Jane Doe", "Zoë 漢字 \uD83D\uDC69\u200D\uD83D\uDCBB", "\u202Eabc", "a\u00A0b"})
    void ordinaryTextIsALine(String text) {
        assertThat(Texts.isSingleLine(text)).isTrue();
        assertThat(Texts.isFreeText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\tb", "a\r\nBcc: b"})
    void lineBreaksAndTabsAreFreeTextOnly(String text) {
        assertThat(Texts.isSingleLine(text)).isFalse();
        assertThat(Texts.isFreeText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "\u0007",
                "\u001B[31m",
                "\u007F",
                "\u0085",
                "\u2028",
                "\u2029",
                "\uD800",
                "\uDC00x",
                "\uDC00\uD800"
            })
    void controlCharactersAndHalfPairsAreNeither(String text) {
        assertThat(Texts.isSingleLine(text)).isFalse();
        assertThat(Texts.isFreeText(text)).isFalse();
    }

    @Test
    void blankIsAbsent() {
        assertThat(Texts.blankToNull(null)).isNull();
        assertThat(Texts.blankToNull(" \t\u3000")).isNull();
        assertThat(Texts.blankToNull(" a b ")).isEqualTo("a b");
    }

    @Test
    void invisibleAreFillersJoinersAndVariationSelectors() {
        for (int hidden :
                new int[] {0x034F, 0x115F, 0x180B, 0x180F, 0x2800, 0x3164, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF}) {
            assertThat(Texts.isInvisible(hidden)).as("%x", hidden).isTrue();
        }
        for (int shown : new int[] {'a', 0x0301, 0x180A, 0x1810, 0x1820, 0xFDFF, 0xFE10, 0xE00FF, 0xE01F0, 0x1F600}) {
            assertThat(Texts.isInvisible(shown)).as("%x", shown).isFalse();
        }
    }

    @Test
    void excerptIsOneCleanLine() {
        assertThat(Texts.excerpt("refused", 7)).isEqualTo("refused");
        assertThat(Texts.excerpt("refused!", 7)).isEqualTo("refused");
        assertThat(Texts.excerpt(" a\r\nb\u0000c\uD800d ", 50)).isEqualTo("a  b c d");
        assertThat(Texts.excerpt("ab\uD83D\uDE00", 3)).isEqualTo("ab");
        assertThat(Texts.excerpt("ab\uD83D\uDE00", 4)).isEqualTo("ab\uD83D\uDE00");
    }
}
