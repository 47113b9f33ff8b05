package io.naksha.sessions.example.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void blankLinesAreLeftOutAndCounted() {
        assertThat(Lines.of(List.of("a", "", " \t", "b")))
                .extracting(Line::number)
                .containsExactly(1, 4);
    }

    @Test
    void anInputThatGrowsKeepsItsKeys() {
        List<Line> grown = Lines.of(List.of("a", "b", "c"));

        assertThat(grown.subList(0, 2)).isEqualTo(Lines.of(List.of("a", "b")));
    }

    @Test
    void everyLineHasAKeyOfItsOwn() {
        assertThat(Lines.of(List.of("a", "a", "a"))).extracting(Line::key).doesNotHaveDuplicates();
    }

    @Test
    void anEditedLineHasAnotherKeyAndSoHaveTheLinesAfterIt() {
        List<Line> before = Lines.of(List.of("a", "b", "c"));
        List<Line> after = Lines.of(List.of("a", "x", "c"));

        assertThat(after.get(0).key()).isEqualTo(before.get(0).key());
        assertThat(after.get(1).key()).isNotEqualTo(before.get(1).key());
        assertThat(after.get(2).key()).isNotEqualTo(before.get(2).key());
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(Lines.of(List.of("\uFEFFa"))).isEqualTo(Lines.of(List.of("a")));
    }
}
