package io.naksha.sessions.effect;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.PersonName;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.notification.CalendarInvitation;
import io.naksha.sessions.notification.MailContent;
import io.naksha.sessions.notification.MailKind;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.notification.MailModel;
import io.naksha.sessions.notification.MailTemplates;
import io.naksha.sessions.notification.MailText;
import io.naksha.sessions.notification.Mailbox;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.session.Invitation;
import io.naksha.sessions.session.Session;
import org.jspecify.annotations.Nullable;

/** Writes a mail from the session as it now is. */
final class MailComposer {
    private final MailTemplates templates;

    MailComposer(MailTemplates templates) {
        this.templates = templates;
    }

    MailMessage compose(Situation now) {
        Consultant consultant = now.consultant();
        Client client = now.client();
        boolean toClient = now.entry().effect().recipient() == Effect.Recipient.CLIENT;
        Mailbox consultantBox = mailbox(consultant.email(), consultant.name());
        Mailbox clientBox = mailbox(client.email(), client.name());
        MailModel model = MailModel.of(
                now.session(), consultant, client, toClient ? client.contact().zone() : consultant.zone());
        MailContent content = templates.render(kind(now.entry().effect()), model);
        return new MailMessage(
                now.entry().deduplicationKey(),
                toClient ? clientBox : consultantBox,
                toClient ? consultantBox : clientBox,
                content.subject(),
                content.text(),
                content.html(),
                invitation(now));
    }

    private static Mailbox mailbox(EmailAddress address, PersonName name) {
        return new Mailbox(address, MailText.line(name.display()));
    }

    private static MailKind kind(Effect effect) {
        return switch (effect) {
            case BOOKING_RECEIVED -> MailKind.BOOKING_RECEIVED;
            case NEW_BOOKING -> MailKind.NEW_BOOKING;
            case SESSION_CONFIRMED -> MailKind.SESSION_CONFIRMED;
            case SESSION_CHANGED -> MailKind.SESSION_CHANGED;
            case LINK_READY -> MailKind.LINK_READY;
            case SESSION_CANCELLED -> MailKind.SESSION_CANCELLED;
            case CANCELLED_BY_CLIENT -> MailKind.CANCELLED_BY_CLIENT;
            case INVITATION -> MailKind.INVITATION;
            case INVITATION_CANCELLED -> MailKind.INVITATION_CANCELLED;
            case MEETING -> throw new IllegalArgumentException("a meeting is no mail");
        };
    }

    private static @Nullable CalendarInvitation invitation(Situation now) {
        return switch (now.entry().effect()) {
            case SESSION_CONFIRMED, SESSION_CHANGED, LINK_READY, NEW_BOOKING, INVITATION ->
                now.isConfirmed() ? invitation(now, CalendarInvitation.Method.REQUEST) : null;
            case SESSION_CANCELLED, CANCELLED_BY_CLIENT, INVITATION_CANCELLED ->
                MailRules.wasRequested(now) ? invitation(now, CalendarInvitation.Method.CANCEL) : null;
            case MEETING, BOOKING_RECEIVED -> null;
        };
    }

    private static @Nullable CalendarInvitation invitation(Situation now, CalendarInvitation.Method method) {
        Session session = now.session();
        Invitation invitation = session.meeting().invitation();
        String link = session.meetingLink();
        return invitation == null
                ? null
                : new CalendarInvitation(
                        method,
                        invitation.uid(),
                        invitation.sequence(),
                        MailText.line(session.details().title()),
                        session.schedule().startsAt(),
                        session.schedule().endsAt(),
                        session.schedule().zone(),
                        link == null ? null : MailText.line(link),
                        now.entry().createdAt());
    }
}
