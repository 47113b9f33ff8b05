package io.naksha.sessions.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchSettingsTest {
    @Test
    void theDefaultsAreAsDocumented() {
        DispatchSettings settings = DispatchSettings.DEFAULTS;

        assertThat(settings.inlineDeadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.linkGrace()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(4));
        assertThat(settings.retry().maxAttempts()).isEqualTo(30);
        assertThat(settings.retention().entries()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.retention().idempotency()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void whatIsNotPositiveIsRefused() {
        Duration none = Duration.ZERO;
        Duration negative = Duration.ofSeconds(-1);
        List<Runnable> refused = List.of(
                () -> DispatchSettings.builder().inlineDeadline(none).build(),
                () -> DispatchSettings.builder().pollInterval(negative).build(),
                () -> DispatchSettings.builder().lease(none).build(),
                () -> DispatchSettings.builder().linkGrace(none).build(),
                () -> DispatchSettings.builder().batchSize(0).build(),
                () -> DispatchSettings.builder().workers(-1).build(),
                () -> new DispatchSettings.Retry(0, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                () -> new DispatchSettings.Retry(1, none, Duration.ofSeconds(1)),
                () -> new DispatchSettings.Retry(1, Duration.ofSeconds(1), none),
                () -> new DispatchSettings.Retention(none, Duration.ofDays(1)),
                () -> new DispatchSettings.Retention(Duration.ofDays(1), Duration.ofHours(23)));

        assertThat(refused)
                .allSatisfy(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(IllegalArgumentException.class));
    }
}
