package io.naksha.sessions.effect;

import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.outbox.Effect;
import io.naksha.sessions.spi.DeliveryException;
import io.naksha.sessions.spi.Mailer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends a mail, unless it is no longer true or better waits for the meeting link. */
final class MailHandler {
    private static final int LOOKS_PER_GRACE = 12;

    private final @Nullable Mailer mailer;
    private final MailComposer composer;
    private final Providers providers;
    private final LinkDebt debt;
    private final Duration grace;

    MailHandler(@Nullable Mailer mailer, MailComposer composer, Providers providers, LinkDebt debt, Duration grace) {
        this.mailer = mailer;
        this.composer = composer;
        this.providers = providers;
        this.debt = debt;
        this.grace = grace;
    }

    Outcome carryOut(Situation situation, Instant now) {
        if (MailRules.isSuperseded(situation)) {
            return Outcome.SUPERSEDED;
        }
        boolean early = situation.isAboutLink() && !Situation.isRoomSettled(situation.session());
        Instant graceEnds = situation.entry().createdAt().plus(grace);
        if (early && now.isBefore(graceEnds) && isRoomExpected(situation)) {
            return Outcome.postponed(earlier(graceEnds, now.plus(grace.dividedBy(LOOKS_PER_GRACE))));
        }
        MailMessage message = composer.compose(situation);
        requireMailer().send(message);
        return early && isToClient(situation) && situation.mayGetRoom() ? sentEarly(situation) : Outcome.done(false);
    }

    private Outcome sentEarly(Situation mailed) {
        return Outcome.done((unit, now) -> debt.afterMail(unit, mailed.entry(), mailed.session(), now));
    }

    private boolean isRoomExpected(Situation situation) {
        return situation.hasMeetingAhead()
                && providers.serve(situation.session().details().platform());
    }

    private static boolean isToClient(Situation situation) {
        return situation.entry().effect().recipient() == Effect.Recipient.CLIENT;
    }

    private Mailer requireMailer() {
        if (mailer == null) {
            throw DeliveryException.passing("there is no mailer", null);
        }
        return mailer;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
