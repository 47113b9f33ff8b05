package io.naksha.sessions.acceptance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.effect.OutboxDispatcher;
import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.DeliveryException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever goes wrong in whatever order: in the end there is one room, and the client has its link. */
class LinkProperties {
    enum Step {
        PLATFORM_STUMBLES,
        PLATFORM_REFUSES,
        MAILER_STUMBLES,
        CRASH_AFTER_MAIL,
        CRASH_AFTER_ROOM,
        ANOTHER_WORKS_DURING_MAIL,
        ANOTHER_WORKS_DURING_ROOM,
        DISPATCH,
        SECONDS_PASS,
        GRACE_PASSES,
        LEASE_PASSES,
        MOVE,
        MOVE_DURING_ROOM,
        LEAVE_PLATFORM
    }

    private static final Set<Step> CHANGES = Set.of(Step.MOVE, Step.MOVE_DURING_ROOM, Step.LEAVE_PLATFORM);

    @Provide
    Arbitrary<List<Step>> trouble() {
        return Arbitraries.of(Step.class)
                .filter(step -> !CHANGES.contains(step))
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Step>> troubleAndMoves() {
        return Arbitraries.of(Step.class)
                .filter(step -> step != Step.LEAVE_PLATFORM)
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Step>> platforms() {
        return Arbitraries.of(Step.class)
                .filter(step -> step != Step.CRASH_AFTER_ROOM && step != Step.LEASE_PASSES)
                .list()
                .ofMaxSize(14);
    }

    @Property(tries = 600, seed = "20260305")
    void theLinkIsSentOnce(@ForAll("trouble") List<Step> steps) {
        try (Stage stage = new Stage()) {
            Session session = play(stage, steps);

            String link = stage.now(session).meetingLink();
            Map<String, MailMessage> lastOfEach = new HashMap<>();
            stage.toCarl().forEach(mail -> lastOfEach.put(mail.deduplicationKey(), mail));
            assertThat(lastOfEach.values())
                    .filteredOn(mail -> mail.text().contains(link))
                    .hasSize(1);
            assertOneRoom(stage, session);
        }
    }

    @Property(tries = 600, seed = "20260306")
    void movesLoseNeitherRoomNorLink(@ForAll("troubleAndMoves") List<Step> steps) {
        assertLinkArrives(steps);
    }

    @Property(tries = 400, seed = "20260307")
    void anotherPlatformLosesNeitherRoomNorLink(@ForAll("platforms") List<Step> steps) {
        assertLinkArrives(steps);
    }

    private static void assertLinkArrives(List<Step> steps) {
        try (Stage stage = new Stage()) {
            Session session = play(stage, steps);

            String link = stage.now(session).meetingLink();
            assertThat(stage.toCarl()).anyMatch(mail -> mail.text().contains(link));
            assertOneRoom(stage, session);
        }
    }

    private static void assertOneRoom(Stage stage, Session session) {
        Session now = stage.now(session);
        assertThat(stage.rooms.open()).containsExactly(now.meeting().room());
        assertThat(now.meeting().room().fits(now.schedule())).isTrue();
        assertThat(now.meeting().linkOwed()).isFalse();
    }

    private static Session play(Stage stage, List<Step> steps) {
        Session session = stage.create(SessionStatus.CONFIRMED);
        steps.forEach(step -> take(stage, session, step));
        stage.mailer.before.clear();
        stage.mailer.after.clear();
        stage.links.before.clear();
        stage.links.after.clear();
        stage.storage.failNext(0);
        for (int i = 0; i < 20 && isUnsettled(stage); i++) {
            stage.dispatcher.deadLetters(50).stream().map(OutboxEntry::id).forEach(stage.dispatcher::retry);
            stage.settleAfter(Duration.ofMinutes(2));
        }
        return session;
    }

    private static boolean isUnsettled(Stage stage) {
        return stage.dispatcher.health().pending() > 0
                || stage.dispatcher.health().dead() > 0;
    }

    private static void take(Stage stage, Session session, Step step) {
        switch (step) {
            case PLATFORM_STUMBLES ->
                stage.links.before.then(() -> {
                    throw DeliveryException.retryAfter(Duration.ofSeconds(45), "down");
                });
            case PLATFORM_REFUSES ->
                stage.links.before.then(() -> {
                    throw DeliveryException.permanent("no", null);
                });
            case MAILER_STUMBLES ->
                stage.mailer.before.then(() -> {
                    throw DeliveryException.passing("busy", null);
                });
            case CRASH_AFTER_MAIL -> stage.mailer.after.then(() -> stage.storage.failNext(2));
            case CRASH_AFTER_ROOM -> stage.links.after.then(() -> stage.storage.failNext(2));
            case ANOTHER_WORKS_DURING_MAIL -> stage.mailer.after.then(() -> anotherWorks(stage));
            case ANOTHER_WORKS_DURING_ROOM -> stage.links.after.then(() -> anotherWorks(stage));
            case DISPATCH -> stage.dispatcher.dispatchDue();
            case SECONDS_PASS -> stage.clock.advance(Duration.ofSeconds(7));
            case GRACE_PASSES -> stage.clock.advance(Stage.GRACE);
            case LEASE_PASSES -> {
                stage.links.after.then(() -> stage.clock.advance(Stage.LEASE));
                stage.mailer.after.then(() -> stage.clock.advance(Stage.LEASE));
            }
            case MOVE -> stage.moveTo(session, 20 + stage.rooms.created().size() % 5);
            case MOVE_DURING_ROOM -> stage.links.after.then(() -> stage.moveTo(session, 27));
            case LEAVE_PLATFORM -> leave(stage, session);
        }
    }

    private static void leave(Stage stage, Session session) {
        boolean onZoom = stage.now(session).details().platform() == Platform.ZOOM;
        stage.moveTo(session, onZoom ? Platform.MEET : Platform.ZOOM);
    }

    private static void anotherWorks(Stage stage) {
        stage.clock.advance(Duration.ofSeconds(46));
        try (OutboxDispatcher another = stage.another(settings -> settings.batchSize(1))) {
            another.dispatchDue();
        }
    }
}
