package io.naksha.sessions.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.session.Samples;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public value survives JSON; with unknown properties refused, nothing is written that cannot be read. */
class RoundTripTest {
    static Stream<Arguments> everyValue() {
        return Json.both()
                .flatMap(json -> SampleValues.all()
                        .map(value -> Arguments.of(json, value.getClass().getSimpleName(), value)));
    }

    static Stream<Json> both() {
        return Json.both();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyValue")
    void isReadBackEqualByBoth(Json json, String name, Object value) {
        String text = json.write(value);

        assertThat(Json.both())
                .allSatisfy(reader -> assertThat(reader.readAs(text, value.getClass()))
                        .as(name + " from " + text)
                        .isEqualTo(value));
    }

    @ParameterizedTest
    @MethodSource("both")
    void pageOfRowsIsReadBackEqual(Json json) {
        SessionRow row = Samples.row();
        Page<SessionRow> page = new Page<>(List.of(row), SessionSort.LATEST_FIRST.cursorBehind(row), 12L);
        Page<SessionRow> last = new Page<>(List.of(), null, null);
        Type type = new TypeReference<Page<SessionRow>>() {}.getType();

        assertThat(json.readAs(json.write(page), type)).isEqualTo(page);
        assertThat(json.readAs(json.write(last), type)).isEqualTo(last);
    }
}
