package io.naksha.sessions.example.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void keepsWhatPeopleWrite() {
        assertThat(Printable.of("Zoë, 李, प्रिया, 😀 <b>")).isEqualTo("Zoë, 李, प्रिया, 😀 <b>");
    }

    @Test
    void replacesWhatATerminalObeys() {
        assertThat(Printable.of("a\u001b[2J\r\n\u0000\u2028\u202e\ud800b")).isEqualTo("a?[2J??????b");
    }

    @Test
    void cutsByWholeCharacters() {
        assertThat(Printable.of("😀".repeat(300))).isEqualTo("😀".repeat(300));
        assertThat(Printable.of("😀".repeat(301))).isEqualTo("😀".repeat(300) + "…");
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(Printable.of(null)).isEmpty();
    }
}
