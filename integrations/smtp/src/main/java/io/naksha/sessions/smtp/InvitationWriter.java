package io.naksha.sessions.smtp;

import io.naksha.sessions.notification.CalendarInvitation;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes an invitation as iCalendar (RFC 5545), to be sent by mail (RFC 5546 §3.2, RFC 6047). */
final class InvitationWriter {
    private static final ProdId PRODUCT = new ProdId("-//Naksha Sessions//Naksha Sessions//EN");

    private InvitationWriter() {}

    /** The calendar object, its lines folded and ended by CRLF. */
    static String write(CalendarInvitation invitation, MailAddress organizer, MailAddress attendee) {
        VEvent event = new VEvent(new PropertyList(properties(invitation, organizer, attendee)));
        boolean off = invitation.method() == CalendarInvitation.Method.CANCEL;
        PropertyList head = new PropertyList(List.of(
                PRODUCT,
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                off ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST));
        return LineFolding.fold(new Calendar(head, new ComponentList<>(List.of(event))).toString());
    }

    private static List<Property> properties(
            CalendarInvitation invitation, MailAddress organizer, MailAddress attendee) {
        boolean off = invitation.method() == CalendarInvitation.Method.CANCEL;
        Stream<Property> place = Stream.ofNullable(invitation.location()).map(Location::new);
        return Stream.concat(
                        Stream.of(
                                new Uid(invitation.uid()),
                                new Sequence(invitation.sequence()),
                                new DtStamp(invitation.stampedAt()),
                                new DtStart<>(invitation.startsAt()),
                                new DtEnd<>(invitation.endsAt()),
                                new Summary(invitation.summary()),
                                new Organizer(named(organizer), URI.create(organizer.mailto())),
                                new Attendee(invited(attendee), URI.create(attendee.mailto())),
                                off ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                                off ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE),
                        place)
                .collect(Collectors.toList());
    }

    private static ParameterList named(MailAddress person) {
        return new ParameterList(cn(person).toList());
    }

    // No answer is asked for: both have agreed to the session already, and nobody reads the answers.
    private static ParameterList invited(MailAddress person) {
        return new ParameterList(Stream.concat(
                        cn(person),
                        Stream.of(CuType.INDIVIDUAL, Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE))
                .toList());
    }

    // A double quote cannot stand in a parameter (RFC 5545 §3.2), and few calendars read what RFC 6868 makes of it.
    private static Stream<Parameter> cn(MailAddress person) {
        return Stream.of(person.name()).filter(name -> !name.isEmpty()).map(name -> new Cn(name.replace('"', '\'')));
    }
}
