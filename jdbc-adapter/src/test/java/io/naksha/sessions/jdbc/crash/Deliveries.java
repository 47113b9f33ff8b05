package io.naksha.sessions.jdbc.crash;

import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.session.MeetingRoom;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.Mailer;
import io.naksha.sessions.spi.MeetingLinkProvider;
import io.naksha.sessions.spi.MeetingRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Notes every mail and every room in tables of its own, outside of any transaction of the library. */
final class Deliveries implements Mailer, MeetingLinkProvider {
    static final List<String> TABLES = List.of(
            "CREATE TABLE crash_mail (dedup_key VARCHAR(200) NOT NULL)",
            "CREATE TABLE crash_room (subject_id VARCHAR(36) NOT NULL)");

    private final DataSource database;

    Deliveries(DataSource database) {
        this.database = database;
    }

    @Override
    public void send(MailMessage message) {
        note("INSERT INTO crash_mail VALUES (?)", message.deduplicationKey());
    }

    private void note(String sql, String what) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, what);
            statement.executeUpdate();
        } catch (SQLException down) {
            throw DeliveryException.outcomeUnknown("nobody answers", down);
        }
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.ZOOM);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
        note("INSERT INTO crash_room VALUES (?)", request.subjectId().toString());
        String id = UUID.nameUUIDFromBytes(request.deduplicationKey().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new MeetingRoom(
                request.platform(),
                "https://meet.invalid/" + id,
                id,
                request.schedule().startsAt(),
                request.schedule().durationMinutes());
    }

    @Override
    public MeetingRoom move(MeetingRoom room, MeetingRequest request) {
        return new MeetingRoom(
                room.platform(),
                room.link(),
                room.externalId(),
                request.schedule().startsAt(),
                request.schedule().durationMinutes());
    }

    @Override
    public void cancel(MeetingRoom room, MeetingRequest request) {}
}
