package io.naksha.sessions.common;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LABEL = "d".repeat(63);

    static Stream<String> valid() {
        return Stream.of(
                "jane@example.org",
                "j@e.o",
                "jane.doe+tag@mail.example.co.uk",
                "!#$%&'*+/=?^_`{|}~-@example.org",
                "\t jane@example.org\u3000",
                "Jürgen@straße.example",
                "用户@例子.广告",
                "ಬೆಂಬಲ@ಡೇಟಾಮೇಲ್.ಭಾರತ",
                "jane@xn--strae-oqa.example",
                "jane@1.2.3.4",
                "a".repeat(64) + "@example.org",
                "j@" + LABEL + "." + LABEL + "." + LABEL + "." + "d".repeat(60));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesAddresses(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
        assertThat(EmailAddress.of(text).value()).isEqualTo(text.strip());
    }

    static Stream<String> invalid() {
        return Stream.of(
                "",
                " ",
                "@",
                "jane",
                "@example.org",
                "jane@",
                "jane@example",
                "jane@.org",
                "jane@example.",
                "jane@example..org",
                ".jane@example.org",
                "jane.@example.org",
                "ja..ne@example.org",
                "ja@ne@example.org",
                "ja ne@example.org",
                "jane@exa mple.org",
                "jane@-example.org",
                "jane@example-.org",
                "jane@exa_mple.org",
                "jane@exam!ple.org",
                "\"jane\"@example.org",
                "jane(comment)@example.org",
                "jane@[127.0.0.1]",
                "Jane <jane@example.org>",
                "jane@example.org,max@example.org",
                "jane;max@example.org",
                "jane:max@example.org",
                "jane\\@example.org",
                "a".repeat(65) + "@example.org",
                "j@" + "d".repeat(64) + ".org",
                "j@" + LABEL + "." + LABEL + "." + LABEL + "." + "d".repeat(61));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatIsNoAddress(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
        assertThat(refused(() -> EmailAddress.of(text), "email", "email").rejectedValue())
                .isNull();
    }

    @ParameterizedTest
    @NullSource
    void absentIsNotValid(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x0A, 0x0D, 0x7F, 0x85, 0xA0, 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180F, 0x200B,
                0x200E, 0x2028, 0x2029, 0x202E, 0x2060, 0x2800, 0x3000, 0x3164, 0xD800, 0xDC00, 0xE000, 0xFE0F, 0xFEFF,
                0xFFA0, 0xFFFF, 0xE0041, 0xE0100, 0xF0000
            })
    void refusesWhatCannotBeSeen(int character) {
        String hidden = Character.toString(character);

        assertThat(EmailAddress.isValid("ja" + hidden + "ne@example.org")).isFalse();
        assertThat(EmailAddress.isValid("jane@exa" + hidden + "mple.org")).isFalse();
    }

    @Test
    void hostileTextsOfAMegabyteAreRefused() {
        for (String unit : new String[] {"a", ".", "@", "a.", "a@", "-", " ", "\uD83D\uDE00", "İ"}) {
            String hostile = unit.repeat(1_000_000 / unit.length());

            assertThat(EmailAddress.isValid(hostile)).isFalse();
            assertThat(EmailAddress.isValid("j@" + hostile + ".org")).isFalse();
            assertThat(EmailAddress.isValid(hostile + "@example.org")).isFalse();
        }
    }

    @Test
    void keyJoinsWhatDiffersInCaseOrCompositionOnly() {
        assertThat(EmailAddress.of("Jürgen@Straße.Example").key())
                .isEqualTo("jürgen@straße.example")
                .isEqualTo(EmailAddress.of("JU\u0308RGEN@straße.example").key());
        assertThat(EmailAddress.of("jane@strasse.example").key())
                .isNotEqualTo(EmailAddress.of("jane@straße.example").key());
        assertThat(EmailAddress.of("jane@xn--strae-oqa.example").key())
                .isNotEqualTo(EmailAddress.of("jane@straße.example").key());
    }

    @Test
    void keyIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(EmailAddress.of("INFO@EXAMPLE.ORG").key()).isEqualTo("info@example.org");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void addressWhoseKeyWouldBeTooLongIsRefused() {
        String grows = "İ".repeat(60) + "@" + "İ".repeat(60) + "." + "İ".repeat(60) + ".";

        assertThat(EmailAddress.isValid(grows + "org")).isFalse();
        assertThat(EmailAddress.of("İ".repeat(60) + "@" + "İ".repeat(60) + ".org")
                        .key())
                .hasSize(245);
    }

    @Test
    void equalsByTheAddressAsGiven() {
        assertThat(EmailAddress.of("jane@example.org"))
                .isEqualTo(EmailAddress.of(" jane@example.org "))
                .isNotEqualTo(EmailAddress.of("Jane@example.org"));
    }

    @Test
    void textHidesTheAddress() {
        assertThat(EmailAddress.of("jane@example.org").toString()).doesNotContain("jane", "example");
    }
}
