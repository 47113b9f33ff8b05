package io.naksha.sessions.notification;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Schedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail can say of a session, as plain texts. Each is the template variable of its name; see {@link MailTemplates}. What is absent is
 * empty. Holds nothing that is the consultant's alone.
 *
 * @param title what the session is called
 * @param consultant the consultant's name
 * @param client the client's name
 * @param when the start in the session's zone
 * @param own the start in the recipient's own zone; absent where that is not known, or the session's
 * @param duration such as {@code 50 minutes}
 * @param price such as {@code 49.90 EUR}; empty where it is nothing
 * @param link the meeting link; empty while there is none
 * @param reason why the session was called off; empty where none was given
 * @param notes what client and consultant wrote
 * @param pending whether the session waits for the consultant
 */
public record MailModel(
        String title,
        String consultant,
        String client,
        When when,
        @Nullable When own,
        String duration,
        String price,
        String link,
        String reason,
        String notes,
        boolean pending) {

    /** Brings each text into a form that can be mailed: one line, but for reason and notes. */
    public MailModel {
        title = MailText.line(title);
        consultant = MailText.line(consultant);
        client = MailText.line(client);
        link = MailText.line(link);
        reason = MailText.block(reason);
        notes = MailText.block(notes);
    }

    /**
     * What there is to say of a session as it is.
     *
     * @param recipientZone the zone of who gets the mail; absent where it is not known
     */
    public static MailModel of(Session session, Consultant consultant, Client client, @Nullable ZoneId recipientZone) {
        Schedule schedule = session.schedule();
        Cancellation cancellation = session.cancellation();
        return new MailModel(
                session.details().title(),
                consultant.name().display(),
                client.name().display(),
                When.of(schedule, schedule.zone()),
                recipientZone == null || recipientZone.equals(schedule.zone())
                        ? null
                        : When.of(schedule, recipientZone),
                schedule.durationMinutes() == 1 ? "1 minute" : schedule.durationMinutes() + " minutes",
                priced(session.payment().price()),
                orEmpty(session.meetingLink()),
                orEmpty(cancellation == null ? null : cancellation.reason()),
                orEmpty(session.notes().notes()),
                session.status() == SessionStatus.PENDING);
    }

    private static String priced(Money price) {
        return price.isZero() ? "" : price.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("title", title);
        variables.put("consultant", consultant);
        variables.put("client", client);
        variables.put("date", when.date());
        variables.put("time", when.time());
        variables.put("zone", when.zone());
        variables.put("ownDate", own == null ? "" : own.date());
        variables.put("ownTime", own == null ? "" : own.time());
        variables.put("ownZone", own == null ? "" : own.zone());
        variables.put("duration", duration);
        variables.put("price", price);
        variables.put("link", link);
        variables.put("webLink", MailText.webOnly(link));
        variables.put("reason", reason);
        variables.put("notes", notes);
        variables.put("pending", pending);
        return variables;
    }

    /** Hides what is personal. */
    @Override
    public String toString() {
        return "MailModel[hidden]";
    }
}
