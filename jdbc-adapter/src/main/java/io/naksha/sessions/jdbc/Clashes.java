package io.naksha.sessions.jdbc;

import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.spi.OverlapQuery;
import java.util.ArrayList;
import java.util.List;

/** The question which sessions are in the way of a slot. */
final class Clashes {
    private Clashes() {}

    // No session is longer than a day, so those that start earlier than a day before the slot are out of the question.
    /** The sessions in the way, named {@code s}, from the word FROM on. */
    static String source(boolean exceptSession, boolean exceptWebinar) {
        return " FROM naksha_session s"
                + " WHERE s.consultant_id = ? AND s.starts_at > ? AND s.starts_at < ? AND s.ends_at > ?"
                + " AND s.status IN ('PENDING', 'CONFIRMED') AND s.overlap_policy = 'EXCLUSIVE'"
                + (exceptSession ? " AND s.id <> ?" : "")
                + (exceptWebinar ? " AND (s.webinar_id IS NULL OR s.webinar_id <> ?)" : "");
    }

    /** What the placeholders take. */
    static List<Param> params(ConsultantId consultantId, OverlapQuery query) {
        TimeSlot slot = query.slot();
        List<Param> params = new ArrayList<>();
        params.add(Param.of(consultantId));
        params.add(Param.of(slot.startsAt().minus(TimeSlot.MAX_DURATION)));
        params.add(Param.of(slot.endsAt()));
        params.add(Param.of(slot.startsAt()));
        if (query.exceptSession() != null) {
            params.add(Param.of(query.exceptSession()));
        }
        if (query.exceptWebinar() != null) {
            params.add(Param.of(query.exceptWebinar()));
        }
        return params;
    }

    static List<TimeSlot> find(Db db, ConsultantId consultantId, OverlapQuery query) {
        return db.list(of(consultantId, query), row -> new TimeSlot(row.instant("starts_at"), row.instant("ends_at")));
    }

    static Sql of(ConsultantId consultantId, OverlapQuery query) {
        String text = "SELECT DISTINCT s.starts_at, s.ends_at"
                + source(query.exceptSession() != null, query.exceptWebinar() != null)
                + " ORDER BY s.starts_at, s.ends_at LIMIT " + OverlapQuery.MAX_COLLISIONS;
        return Sql.of(text, params(consultantId, query));
    }
}
