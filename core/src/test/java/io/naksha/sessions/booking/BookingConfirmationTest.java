package io.naksha.sessions.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.session.Meeting;
import io.naksha.sessions.session.Notes;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Samples;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import org.junit.jupiter.api.Test;

class BookingConfirmationTest {
    private static final PersonName JANE = PersonName.of("Jane", "Doe");

    private final Session session = Samples.session()
            .withMeeting(Meeting.NONE.withRoom(Samples.room()))
            .paid(Samples.session().payment().referencedBy("SECRET-reference", "SECRET-method"), Samples.NOW)
            .noted(new Notes("SECRET-notes", "SECRET-consultant-notes"), Samples.NOW);

    @Test
    void showsWhatTheClientMaySee() {
        BookingConfirmation shown = BookingConfirmation.of(session, JANE, true);

        assertThat(shown)
                .isEqualTo(new BookingConfirmation(
                        Samples.SESSION,
                        SessionStatus.CONFIRMED,
                        "Intro with Max",
                        session.details().type(),
                        session.details().platform(),
                        session.schedule(),
                        Samples.euro("80"),
                        PaymentStatus.PENDING,
                        "https://zoom.example/j/1",
                        JANE,
                        true));
    }

    @Test
    void showsNothingElse() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        Client client = Samples.client();
        String json = mapper.writeValueAsString(BookingConfirmation.of(session, JANE, false));

        assertThat(json)
                .contains("Intro with Max")
                .doesNotContain(
                        "SECRET", "ext-1", client.email().value(), client.id().toString())
                .doesNotContain("notes", "Notes", "version");
    }

    @Test
    void refusalExplainsNothing() {
        assertThat(new BookingRefusedException()).hasMessage("this booking cannot be accepted");
    }
}
