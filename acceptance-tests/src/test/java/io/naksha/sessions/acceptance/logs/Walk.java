package io.naksha.sessions.acceptance.logs;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.analytics.MonthRange;
import io.naksha.sessions.analytics.TrendUnit;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.outbox.OutboxEntryId;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.CreatedSession;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.Webinar;
import io.naksha.sessions.session.WebinarId;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All use cases, one after the other, of a consultant with a few sessions. */
final class Walk {
    private static final PageRequest PAGE = PageRequest.first(5);
    private static final DateRange MARCH = DateRange.month(YearMonth.of(2026, 3));
    private static final MonthRange MONTHS = MonthRange.last(2, YearMonth.of(2026, 4));

    private final Drive drive;
    private final NakshaSessions naksha;
    private final Consultant jane;
    private final Workspace desk;
    private final Offering hour;
    private final Offering webinar;
    private final SessionId kept;
    private final WebinarId course;
    private final ClientId carl;
    private final String slug;

    Walk(Drive drive, NakshaSessions naksha) {
        this.drive = drive;
        this.naksha = naksha;
        jane = drive.<Consultant>call(naksha.consultants(), "register", Marked.consultant("jane"))
                .orElseThrow();
        drive.call(naksha.consultants(), "approve", jane.id());
        desk = drive.<Workspace>call(naksha, "workspace", jane.id()).orElseThrow();
        slug = jane.slug().value();
        hour = drive.<Offering>call(
                        desk.offerings(), "create", Marked.offering().build())
                .orElseThrow();
        webinar = drive.<Offering>call(desk.offerings(), "create", Marked.webinar())
                .orElseThrow();
        kept = booked(hour, "kept", 30, 8).orElseThrow();
        carl = desk.sessions().get(kept).clientId();
        booked(webinar, "seat", 29, 8);
        course = courses().get(0).id();
    }

    private List<Webinar> courses() {
        return desk.webinars().list(InstantRange.EVER, PAGE).items();
    }

    private Optional<SessionId> booked(Offering offering, String who, int day, int at) {
        return drive.<BookingConfirmation>call(naksha.booking(), "book", slug, Marked.booking(offering, who, day, at))
                .map(BookingConfirmation::sessionId);
    }

    private SessionId created(String who, int day, int at) {
        return drive.<CreatedSession>call(desk.sessions(), "create", Marked.session(who, day, at))
                .map(made -> made.session().id())
                .orElse(kept);
    }

    /** Every use case, with what is good and with what is not, and what must happen after. */
    void everything(String who, int day) {
        consultants(who);
        offerings();
        clients(who);
        sessions(who, day);
        webinars(who, day);
        figures();
        strangers();
        outbox();
    }

    private void consultants(String who) {
        drive.call(naksha.consultants(), "register", Marked.consultant(who));
        drive.call(naksha.consultants(), "register", Marked.consultant("jane"));
        drive.call(naksha.consultants(), "register", (Object) null);
        drive.call(naksha.consultants(), "update", jane.id(), Marked.consultantUpdate(slug));
        drive.call(naksha.consultants(), "update", jane.id(), Marked.consultantUpdate(Marked.MARK + " no slug"));
        drive.call(naksha.consultants(), "suspend", jane.id());
        drive.call(naksha.booking(), "offerings", slug, PAGE);
        drive.call(naksha, "workspace", jane.id());
        drive.call(desk.clients(), "create", Marked.client("late" + who));
        drive.call(naksha.consultants(), "approve", jane.id());
        drive.call(naksha.consultants(), "get", jane.id());
        drive.call(naksha.consultants(), "findBySlug", slug);
        drive.call(naksha.consultants(), "list", Set.of(), PAGE);
        drive.call(naksha.consultants(), "revisions", Set.of(jane.id()));
        drive.call(naksha, "workspace", jane.id());
        drive.call(desk, "consultantId");
        drive.call(desk, "consultant");
        drive.call(desk, "clock");
        drive.call(desk, "revision");
    }

    private void offerings() {
        drive.call(naksha.booking(), "offerings", slug, PAGE);
        drive.call(naksha.booking(), "offerings", Marked.MARK + " no slug", PAGE);
        drive.call(desk.offerings(), "create", Marked.offering().title(null).build());
        drive.call(desk.offerings(), "update", webinar.id(), Marked.offeringUpdate());
        drive.call(desk.offerings(), "deactivate", webinar.id());
        drive.call(desk.offerings(), "activate", webinar.id());
        drive.call(desk.offerings(), "get", webinar.id());
        drive.call(desk.offerings(), "list", Set.of(), PAGE);
    }

    private void clients(String who) {
        ClientId id = drive.<Client>call(desk.clients(), "create", Marked.client("client" + who))
                .map(Client::id)
                .orElse(carl);
        drive.call(desk.clients(), "create", Marked.client("client" + who));
        drive.call(desk.clients(), "create", Marked.badClient());
        drive.call(desk.clients(), "update", id, Marked.clientUpdate("changed" + who));
        drive.call(desk.clients(), "update", id, Marked.clientUpdate("kept"));
        drive.call(desk.clients(), "get", id);
        drive.call(desk.clients(), "list", Marked.clients(), PAGE);
        drive.call(desk.clients(), "list", Marked.clients(), ClientSort.NEWEST_FIRST, PAGE);
        drive.call(desk.clients(), "block", id);
        drive.call(desk.clients(), "deactivate", id);
        drive.call(desk.clients(), "reactivate", id);
    }

    private void sessions(String who, int day) {
        SessionId session = booked(hour, who, day, 9).orElse(kept);
        booked(hour, who, day, 9);
        booked(hour, "other" + who, day, 9);
        drive.call(desk.sessions(), "create", Marked.session(who, day, 10));
        drive.call(desk.sessions(), "create", Marked.session("other" + who, day, 9));
        drive.call(desk.sessions(), "get", session);
        drive.call(desk.sessions(), "list", Marked.sessions(), PAGE);
        drive.call(desk.sessions(), "list", Marked.sessions(), SessionSort.LATEST_FIRST, PAGE);
        drive.call(desk.sessions(), "confirm", session);
        outbox();
        drive.call(desk.sessions(), "update", session, Marked.sessionUpdate());
        drive.call(desk.sessions(), "reschedule", session, Reschedule.to(Marked.at(day, 11)));
        drive.call(desk.sessions(), "reschedule", session, Reschedule.to(Marked.at(30, 8)));
        drive.call(desk.sessions(), "recordPayment", session, Marked.payment());
        drive.call(desk.sessions(), "setPaymentStatus", session, PaymentStatus.REFUNDED);
        drive.call(desk.sessions(), "complete", session);
        outbox();
        drive.call(desk.sessions(), "cancel", session, Cancellation.Party.CLIENT, Marked.REASON);
        drive.call(desk.sessions(), "cancel", session, Marked.REASON + "\u0000");
        drive.call(desk.sessions(), "complete", created("past" + who, 1, day - 2));
        SessionId missed = created("missed" + who, 1, day + 4);
        drive.call(desk.sessions(), "markNoShow", missed);
        drive.call(desk.sessions(), "cancel", missed, Marked.REASON);
        drive.call(desk.sessions(), "cancel", created("called-off" + who, day, 14), Marked.REASON);
        drive.call(desk.sessions(), "bulkUpdate", BulkUpdate.status(List.of(kept), SessionStatus.CONFIRMED));
        drive.call(
                desk.sessions(),
                "bulkUpdate",
                BulkUpdate.status(List.of(missed), SessionStatus.COMPLETED).in(BulkUpdate.Mode.ALL_OR_NOTHING));
    }

    private void webinars(String who, int day) {
        booked(webinar, "seat" + who, day, 16);
        WebinarId id = drive.<Page<Webinar>>call(desk.webinars(), "list", InstantRange.EVER, PAGE)
                .flatMap(page -> page.items().stream()
                        .filter(found -> found.schedule().date().getDayOfMonth() == day)
                        .findFirst())
                .map(Webinar::id)
                .orElse(course);
        drive.call(desk.webinars(), "get", id);
        drive.call(desk.webinars(), "reschedule", id, Reschedule.to(Marked.at(day, 17)));
        drive.call(desk.webinars(), "reschedule", id, Reschedule.to(Marked.at(30, 8)));
        drive.call(desk.webinars(), "cancel", id, Marked.REASON);
        drive.call(desk.webinars(), "cancel", id, Marked.REASON.repeat(100));
    }

    private void figures() {
        drive.call(desk.analytics(), "summary", MARCH);
        drive.call(desk.analytics(), "clients", MARCH);
        drive.call(desk.analytics(), "revenueTrend", MARCH, TrendUnit.DAY);
        drive.call(desk.analytics(), "retention", MONTHS);
        drive.call(desk.analytics(), "cohorts", MONTHS);
        drive.call(desk.analytics(), "lifetimeValue", carl);
        drive.call(desk.analytics(), "topClients", MARCH, Currency.getInstance("EUR"), 3);
        drive.call(desk.analytics(), "topClients", MARCH, Currency.getInstance("EUR"), 0);
        drive.call(desk.analytics(), "verifyStatistics");
    }

    private void strangers() {
        UUID nobody = new UUID(7, 7);
        drive.call(naksha.consultants(), "suspend", new ConsultantId(nobody));
        drive.call(naksha.booking(), "book", Marked.SLUG + "-nobody", Marked.booking(hour, "nobody", 20, 9));
        drive.call(desk.offerings(), "update", new OfferingId(nobody), Marked.offeringUpdate());
        drive.call(desk.clients(), "update", new ClientId(nobody), Marked.clientUpdate("nobody"));
        drive.call(desk.sessions(), "update", new SessionId(nobody), Marked.sessionUpdate());
        drive.call(desk.sessions(), "recordPayment", new SessionId(nobody), Marked.payment());
        drive.call(desk.webinars(), "cancel", new WebinarId(nobody), Marked.REASON);
    }

    /** What an operator does. */
    void outbox() {
        drive.call(naksha.outbox(), "means");
        drive.call(naksha.outbox(), "dispatchDue");
        drive.call(naksha.outbox(), "health");
        drive.call(naksha.outbox(), "deadLetters", 5);
        drive.call(naksha.outbox(), "retry", new OutboxEntryId(new UUID(7, 7)));
        drive.call(naksha.outbox(), "prune");
    }
}
