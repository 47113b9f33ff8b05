package io.naksha.sessions.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallValuesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");

    @Test
    void nameIsShownAsFirstThenLast() {
        assertThat(PersonName.of(" Jane ", " Doe ")).isEqualTo(new PersonName("Jane Doe", "Jane", "Doe"));
        assertThat(PersonName.of("Cher", "")).isEqualTo(new PersonName("Cher", "Cher", ""));
        assertThat(PersonName.of("a".repeat(100), "b".repeat(100)).display()).hasSize(PersonName.MAX_DISPLAY_LENGTH);
        assertThat(PersonName.of("Jane", "Doe").toString()).doesNotContain("Jane", "Doe");
    }

    @Test
    void stampCountsChangesAndKeepsMicroseconds() {
        Stamp created = Stamp.created(NOW);
        Stamp changed = created.changed(NOW.plusSeconds(1));

        assertThat(created.version()).isEqualTo(1);
        assertThat(created.createdAt()).isEqualTo("2026-01-01T00:00:00.123456Z").isEqualTo(created.updatedAt());
        assertThat(changed).isEqualTo(new Stamp(2, created.createdAt(), Instant.parse("2026-01-01T00:00:01.123456Z")));
    }

    @Test
    void staleVersionNamesBothVersions() {
        Stamp stamp = Stamp.created(NOW).changed(NOW);

        stamp.requireVersion("session", 2);
        assertThatThrownBy(() -> stamp.requireVersion("session", 1))
                .isInstanceOfSatisfying(StaleVersionException.class, error -> {
                    assertThat(error.expected()).isEqualTo(1);
                    assertThat(error.actual()).isEqualTo(2);
                    assertThat(error).hasMessage("the session is at version 2, the edit was based on version 1");
                });
    }

    @Test
    void errorsCarryTheirData() {
        NotFoundException unknown = new NotFoundException("consultant", "jane-doe");
        IdempotencyConflictException conflict = new IdempotencyConflictException("key-1");

        assertThat(unknown.kind()).isEqualTo("consultant");
        assertThat(unknown.key()).isEqualTo("jane-doe");
        assertThat(unknown).hasMessage("no consultant jane-doe");
        assertThat(conflict.key()).isEqualTo("key-1");
        assertThat(conflict.getMessage()).doesNotContain("key-1");
    }

    @Test
    void validationNamesEveryViolation() {
        Violation name = new Violation("name", "required", "must not be blank", null);
        ValidationException error = new ValidationException(
                List.of(name, new Violation("zone", "time-zone", "must be a time zone", "Mars/Base")));

        assertThat(error).hasMessage("name must not be blank; zone must be a time zone");
        assertThat(error.violations()).hasSize(2).startsWith(name);
        assertThat(ValidationException.of("size", "page-size", "must be positive", 0)
                        .violations())
                .containsExactly(new Violation("size", "page-size", "must be positive", "0"));
        assertThat(ValidationException.required("x", "name")).isEqualTo("x");
        assertThatThrownBy(() -> ValidationException.required(null, "name"))
                .isInstanceOf(ValidationException.class)
                .hasMessage("name must not be absent");
    }

    @Test
    void errorKeepsItsCause() {
        Exception cause = new IllegalStateException("why");
        NakshaException error = new NakshaException("what", cause) {
            private static final long serialVersionUID = 1L;
        };

        assertThat(error).hasMessage("what").hasCause(cause);
    }
}
