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
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Notes every mail in a table of its own, outside of any transaction of the library, and makes up rooms. */
final class Deliveries implements Mailer, MeetingLinkProvider {
    static final String TABLE = "CREATE TABLE crash_mail (dedup_key VARCHAR(200) NOT NULL)";

    private final DataSource database;

    Deliveries(DataSource database) {
        this.database = database;
    }

    @Override
    public void send(MailMessage message) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("INSERT INTO crash_mail VALUES (?)")) {
            statement.setString(1, message.deduplicationKey());
            statement.executeUpdate();
        } catch (SQLException down) {
            throw DeliveryException.outcomeUnknown("the mail server does not answer", down);
        }
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.ZOOM);
    }

    @Override
    public MeetingRoom create(MeetingRequest request) {
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
