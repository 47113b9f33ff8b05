package io.naksha.sessions.consultant;

import static io.naksha.sessions.common.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Jane Doe,jane-doe",
        "'  Jane   --  Doe! ',jane-doe",
        "José Müller,jose-muller",
        "Weiß,weiss",
        "WEIẞ,weiss",
        "Ægir Øst Œuvre Łódź,aegir-ost-oeuvre-lodz",
        "İpek Işık,ipek-isık",
        "Nguyễn Thị,nguyen-thi",
        "O'Neil & Sons,o-neil-sons",
        "Ｊａｎｅ ﬁne,jane-fine",
        "Мария Чайка,мария-чайка",
        "नमस्ते दुनिया,नमस्ते-दुनिया",
        "山田 太郎,山田-太郎",
        "한글,한글",
        "Jane 2nd,jane-2nd",
        "मारिया१२,मारिया१२"
    })
    void isDerivedFromAName(String name, String slug) {
        assertThat(Slug.derive(name)).hasToString(slug);
        assertThat(Slug.of(slug)).isEqualTo(Slug.derive(name));
    }

    @ParameterizedTest
    @CsvSource({"Admin,pro-admin", "API,pro-api", "J,pro-j", "山,pro-山", "me,pro-me", "-www-,pro-www"})
    void reservedWordsAndSingleLettersGetAWordInFront(String name, String slug) {
        assertThat(Slug.derive(name)).hasToString(slug);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "!!!",
                "\uD83D\uDE00",
                "\u2764\uFE0F",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\u0301",
                "\u3164\u115F",
                "\uD800",
                "\u200D\n"
            })
    void nameThatLeavesNothingBecomesPro(String name) {
        assertThat(Slug.derive(name == null ? "" : name)).hasToString("pro");
    }

    @Test
    void whatIsDrawnAsNothingIsDropped() {
        assertThat(Slug.derive("Ja\uFE0Fne\u3164")).hasToString("jane");
        assertThat(Slug.derive("Jane \u2764\uFE0F Doe")).hasToString("jane-doe");
        assertThat(Slug.derive("1\uFE0F\u20E3 Jane")).hasToString("1\u20E3-jane");
    }

    @Test
    void derivedSlugIsAtMost60Characters() {
        assertThat(Slug.derive("Jane ".repeat(60)).value()).hasSize(59).endsWith("-jane");
        assertThat(Slug.derive("x".repeat(300)).value()).isEqualTo("x".repeat(60));
        assertThat(Slug.derive("x".repeat(59) + " y").value()).isEqualTo("x".repeat(59));
        assertThat(Slug.derive("x" + "\uD840\uDC00".repeat(100)).value()).hasSize(59);
        assertThat(Slug.derive("ﷺ".repeat(100_000)).value()).hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-ab",
                "ab-",
                "a--b",
                "a b",
                "a_b",
                "a.b",
                "a/b",
                "a%2Fb",
                "..",
                "ab\n-c",
                "a\u0000b",
                "a\u200Db",
                "a\uFE0Fb",
                "ab\u3164",
                "a-\u0301b",
                "\u0301ab",
                "\uD83D\uDE00\uD83D\uDE00",
                "½½",
                "ab\uD800"
            })
    void whatIsNoSlugIsRefused(String text) {
        refused(() -> Slug.of(text), "slug", "slug");
        assertThat(Slug.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ADMIN", "api", "www", " me "})
    void reservedWordsAreRefused(String text) {
        assertThat(refused(() -> Slug.of(text), "slug", "reserved").rejectedValue())
                .isEqualTo(text.strip().toLowerCase(Locale.ROOT));
        assertThat(Slug.isValid(text)).isFalse();
    }

    @Test
    void lengthIsBounded() {
        assertThat(Slug.of("a".repeat(80)).value()).hasSize(80);
        assertThat(Slug.isValid("a".repeat(80))).isTrue();
        assertThat(Slug.of("ab").value()).isEqualTo("ab");
        refused(() -> Slug.of("a".repeat(81)), "slug", "slug");
        assertThat(Slug.isValid("a".repeat(81))).isFalse();
        assertThat(Slug.isValid("a-".repeat(500_000))).isFalse();
        assertThat(Slug.isValid(null)).isFalse();
    }

    @Test
    void upperCaseAndDecomposedTextAreTakenForTheirCanonicalForm() {
        assertThat(Slug.of(" Jane-DOE ")).hasToString("jane-doe");
        assertThat(Slug.of("zoe\u0308")).isEqualTo(Slug.of("zo\u00EB"));
        refused(() -> new Slug("Jane"), "slug", "slug");
        refused(() -> new Slug("zoe\u0308"), "slug", "slug");
    }

    @Test
    void numberGoesBehind() {
        assertThat(Slug.of("jane-doe").numbered(2)).hasToString("jane-doe-2");
        assertThat(Slug.of("a".repeat(80)).numbered(12)).hasToString("a".repeat(77) + "-12");
        assertThat(Slug.of("a".repeat(76) + "-bcd").numbered(12)).hasToString("a".repeat(76) + "-12");
        assertThat(Slug.of("a".repeat(77) + "\uD840\uDC00").numbered(2)).hasToString("a".repeat(77) + "-2");
    }
}
