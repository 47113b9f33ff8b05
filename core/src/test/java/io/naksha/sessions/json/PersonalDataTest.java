package io.naksha.sessions.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is logged by accident names no person and quotes nobody. */
class PersonalDataTest {
    static Stream<Arguments> everyValue() {
        return SampleValues.all().map(value -> Arguments.of(value.getClass().getSimpleName(), value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyValue")
    void textHidesPersonalData(String name, Object value) {
        assertThat(value.toString())
                .as(name)
                .doesNotContainIgnoringCase("@example", "straße", "max", "muster", "+49", "acme", "bonn")
                .doesNotContain("papers", "asks a lot", "reason=ill", "seen", "phone please");
    }
}
