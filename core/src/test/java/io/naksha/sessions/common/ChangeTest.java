package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private final Change<String> left = Change.unchanged();
    private final Change<String> set = Change.to("jane@example.org");
    private final Change<String> cleared = Change.clear();

    @Test
    void unchangedKeepsWhatThereIs() {
        assertThat(left.changes()).isFalse();
        assertThat(left.clears()).isFalse();
        assertThat(left.value()).isNull();
        assertThat(left.applyTo("old")).isEqualTo("old");
        assertThat(left.applyTo(null)).isNull();
        assertThat(left.orKeep("old")).isEqualTo("old");
    }

    @Test
    void setReplacesWhatThereIs() {
        assertThat(set.changes()).isTrue();
        assertThat(set.clears()).isFalse();
        assertThat(set.applyTo("old")).isEqualTo("jane@example.org");
        assertThat(set.orKeep("old")).isEqualTo("jane@example.org");
    }

    @Test
    void clearEmptiesWhatCanBeEmpty() {
        assertThat(cleared.changes()).isTrue();
        assertThat(cleared.clears()).isTrue();
        assertThat(cleared.applyTo("old")).isNull();
        assertThat(cleared.orKeep("old")).isEqualTo("old");
        assertThat(Change.<String>to(null)).isSameAs(cleared);
    }

    @Test
    void equalsByWhatItDoes() {
        EqualsVerifier.forClass(Change.class).verify();
        assertThat(left).isNotEqualTo(cleared);
    }

    @Test
    void textHidesTheValue() {
        assertThat(left).hasToString("unchanged");
        assertThat(set).hasToString("set");
        assertThat(cleared).hasToString("cleared");
    }

    @Test
    void filterLeavesOutWhatIsUnchangedOnly() {
        Object filter = new Change.Unchanged();

        assertThat(filter.equals(left)).isTrue();
        assertThat(filter.equals(null)).isTrue();
        assertThat(filter.equals(cleared)).isFalse();
        assertThat(filter.equals(set)).isFalse();
        assertThat(filter).hasSameHashCodeAs(new Change.Unchanged());
    }
}
