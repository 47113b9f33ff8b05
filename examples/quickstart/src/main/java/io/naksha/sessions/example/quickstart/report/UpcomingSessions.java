package io.naksha.sessions.example.quickstart.report;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.example.quickstart.input.Printable;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.session.SessionStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sessions that come next, at the consultant's local time. */
final class UpcomingSessions {
    private static final int SHOWN = 10;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Workspace workspace;

    UpcomingSessions(Workspace workspace) {
        this.workspace = workspace;
    }

    List<String> lines() {
        Instant now = workspace.clock().instant();
        SessionFilter filter = SessionFilter.builder()
                .status(SessionStatus.PENDING, SessionStatus.CONFIRMED)
                .scheduled(new InstantRange(now, InstantRange.EVER.until()))
                .build();
        Page<SessionRow> page = workspace
                .sessions()
                .list(
                        filter,
                        SessionSort.EARLIEST_FIRST,
                        PageRequest.first(SHOWN).withTotal());
        List<String> lines = new ArrayList<>();
        lines.add("  Upcoming sessions: the first " + page.items().size() + " of " + page.total());
        page.items().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(SessionRow row) {
        Session session = row.session();
        ZoneId zone = workspace.consultant().zone();
        return String.format(
                Locale.ROOT,
                "    %s  %3d min  %-9s  %-8s  %12s  %s, %s",
                LOCAL.format(session.schedule().startsAt().atZone(zone)),
                session.schedule().durationMinutes(),
                session.status(),
                session.payment().status(),
                session.payment().price(),
                Printable.of(session.details().title()),
                Printable.of(row.clientName().display()));
    }
}
