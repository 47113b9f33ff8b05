package io.naksha.sessions.acceptance.outage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.NakshaSessionsBuilder;
import io.naksha.sessions.acceptance.support.PostgresDatabase;
import io.naksha.sessions.effect.DispatchSettings;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.zoom.ZoomMeetings;
import io.naksha.sessions.redis.RedisCache;
import io.naksha.sessions.smtp.ConnectionSecurity;
import io.naksha.sessions.smtp.SmtpMailer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import redis.embedded.RedisServer;

/** The library on PostgreSQL with real servers for mail, meetings and cache, each at the end of a line that can be cut. */
final class Surroundings implements AutoCloseable {
    private static final int CONNECTIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long the cache may show what is not so any more. */
    static final Duration CACHED = Duration.ofSeconds(2);

    private final PostgresDatabase database;
    private final RedisServer redis;
    private final RedisCache cache;
    private final SmtpMailer mailer;
    final GreenMail post;
    final MeetingServer meetings;
    final Line mailLine;
    final Line meetingLine;
    final Line cacheLine;
    final NakshaSessions naksha;
    /** The same without a cache. */
    final NakshaSessions truth;

    Surroundings() throws IOException {
        database = PostgresDatabase.start(CONNECTIONS);
        post = new GreenMail(new ServerSetup(Line.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        mailLine = new Line(post.getSmtp().getPort());
        mailer = SmtpMailer.builder()
                .host("127.0.0.1")
                .port(mailLine.port())
                .security(ConnectionSecurity.NONE)
                .helloName("localhost")
                .timeouts(PATIENCE, PATIENCE, PATIENCE)
                .from("bookings@example.org", "Bookings")
                .build();

        meetings = new MeetingServer();
        meetingLine = new Line(meetings.port());

        redis = RedisServer.newRedisServer()
                .port(Line.freePort())
                .bind("127.0.0.1")
                .build();
        redis.start();
        cacheLine = new Line(redis.ports().get(0));
        cache = RedisCache.builder()
                .address("127.0.0.1", cacheLine.port())
                .timeToLive(CACHED)
                .build();

        naksha = library().cache(cache).build();
        truth = NakshaSessions.builder()
                .storage(JdbcStorage.of(database.connections()))
                .withoutPolling()
                .build();
    }

    private NakshaSessionsBuilder library() {
        URI at = URI.create("http://127.0.0.1:" + meetingLine.port());
        return NakshaSessions.builder()
                .storage(JdbcStorage.of(database.connections()))
                .mailer(mailer)
                .meetingLinks(ZoomMeetings.builder()
                        .credentials("account", "client", "secret")
                        .addresses(at, at)
                        .calls(CallSettings.DEFAULTS.withTimeouts(PATIENCE, PATIENCE))
                        .build())
                .dispatch(DispatchSettings.builder()
                        .inlineDeadline(Duration.ofMillis(300))
                        .pollInterval(Duration.ofMillis(100))
                        .linkGrace(Duration.ofSeconds(2))
                        .retry(new DispatchSettings.Retry(1_000, Duration.ofMillis(200), Duration.ofSeconds(2)))
                        .build());
    }

    @Override
    public void close() throws IOException {
        truth.close();
        naksha.close();
        cache.close();
        mailer.close();
        cacheLine.close();
        meetingLine.close();
        mailLine.close();
        redis.stop();
        meetings.close();
        post.stop();
        database.close();
    }
}
