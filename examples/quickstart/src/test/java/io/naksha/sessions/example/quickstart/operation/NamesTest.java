package io.naksha.sessions.example.quickstart.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.session.SessionId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(2, 2);

    private final Names names = new Names();

    @Test
    void theNameOfASessionIsAlsoItsClients() {
        names.learn("b17", booked());

        assertThat(names.session("b17")).isEqualTo(new SessionId(SESSION));
        assertThat(names.client("b17")).isEqualTo(new ClientId(CLIENT));
        assertThatThrownBy(() -> names.webinar("b17"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("no webinar b17");
    }

    @Test
    void aNameIsTakenOnce() {
        names.learn("b17", booked());

        assertThatThrownBy(() -> names.requireFree("b17"))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        taken -> assertThat(taken.violations().get(0).code()).isEqualTo("duplicate-ref"));
        assertThatCode(() -> names.requireFree("b18")).doesNotThrowAnyException();
        assertThatCode(() -> names.requireFree(null)).doesNotThrowAnyException();
    }

    @Test
    void aNameHasBounds() {
        assertThatCode(() -> names.requireFree("x".repeat(60))).doesNotThrowAnyException();
        assertThatThrownBy(() -> names.requireFree("x".repeat(61))).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> names.requireFree(" ")).isInstanceOf(ValidationException.class);
    }

    @Test
    void messagesSayNamesForIds() {
        names.learn("$1\\", booked());
        names.learn("later", booked());

        assertThat(names.told("session " + SESSION + " of " + CLIENT + " and " + new UUID(3, 3)))
                .isEqualTo("session $1\\ of $1\\ and without a name");
    }

    private static Named booked() {
        return new Named(null, new SessionId(SESSION), new ClientId(CLIENT), null);
    }
}
