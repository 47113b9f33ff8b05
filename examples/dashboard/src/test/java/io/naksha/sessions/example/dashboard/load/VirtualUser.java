package io.naksha.sessions.example.dashboard.load;

import io.naksha.sessions.example.dashboard.Api;
import io.naksha.sessions.example.dashboard.Api.Reply;
import io.naksha.sessions.example.dashboard.Consultants;
import io.naksha.sessions.offering.Offering;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One user, who does one thing after another with pauses between them, as people do: as a client or as the consultant. */
final class VirtualUser {
    private static final LocalDate FIRST_DAY = LocalDate.of(2031, 1, 1);
    private static final int DAYS = 300;
    private static final int SLOTS = 48;
    private static final int SLOT_MINUTES = 30;
    private static final int SHARES = 100;
    private static final int CONFLICT = 409;

    private final Consultants consultant;
    private final Offering offering;
    private final Api desk;
    private final Api anybody;
    private final Random random;
    private final Timings timings;
    private final List<String> sessions = new ArrayList<>();

    VirtualUser(Consultants consultant, Offering offering, Api anybody, long seed, Timings timings) {
        this.consultant = consultant;
        this.offering = offering;
        this.desk = consultant.api();
        this.anybody = anybody;
        this.random = new Random(seed);
        this.timings = timings;
    }

    void act() {
        Action action = Action.of(random.nextInt(SHARES));
        long start = System.nanoTime();
        Reply reply = carryOut(action);
        long took = System.nanoTime() - start;
        if (reply.status() < 300) {
            timings.took(action, took);
        } else if (reply.status() == CONFLICT && reply.at("/code").equals("slot-unavailable")) {
            timings.refused();
        } else {
            timings.failed(action, reply.status() + " " + reply.text());
        }
    }

    private Reply carryOut(Action action) {
        return switch (action) {
            case BOOK ->
                remember(
                        anybody.post(
                                "/api/v1/sessions/book?consultant=" + consultant.slug(),
                                "{'offeringId':'" + offering.id() + "'," + start() + ",'client':" + client() + "}"),
                        "/sessionId");
            case CREATE_SESSION ->
                remember(
                        desk.post(
                                "/api/v1/sessions",
                                "{'attendee':{'newClient':" + client() + "}," + start()
                                        + ",'terms':{'price':{'amount':90,'currency':'EUR'}}}"),
                        "/session/id");
            case LIST_SESSIONS -> desk.get("/api/v1/sessions?size=20&status=PENDING&status=CONFIRMED");
            case SHOW_PAGE -> anybody.get("/api/v1/public/consultants/" + consultant.slug() + "/offerings");
            case SUMMARY -> desk.get("/api/v1/analytics/summary?from=2031-01-01&until=2031-12-01");
            case LIST_CLIENTS -> desk.get("/api/v1/clients?search=c" + random.nextInt(10));
            case GET_SESSION -> sessions.isEmpty() ? desk.get("/api/v1/sessions?size=1") : desk.get(any());
            case PAY ->
                sessions.isEmpty() ? desk.get("/api/v1/sessions?size=1") : desk.put(any(), "{'paymentStatus':'PAID'}");
        };
    }

    private Reply remember(Reply made, String pointer) {
        if (made.status() < 300) {
            sessions.add(made.at(pointer));
        }
        return made;
    }

    private String any() {
        return "/api/v1/sessions/" + sessions.get(random.nextInt(sessions.size()));
    }

    private String start() {
        LocalTime time = LocalTime.MIDNIGHT.plusMinutes((long) SLOT_MINUTES * random.nextInt(SLOTS));
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return "'start':{'date':'" + day + "','time':'" + time + "','zone':'UTC'}";
    }

    private String client() {
        return "{'email':'c" + random.nextInt(1_000_000) + "@example.org','firstName':'Carl','displayName':'Carl "
                + random.nextInt() + "'}";
    }
}
