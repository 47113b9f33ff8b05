package io.naksha.sessions.acceptance.effect;

import io.naksha.sessions.notification.MailMessage;
import io.naksha.sessions.spi.Mailer;

/** A mailer to which things happen before and after it sends. */
final class ScriptedMailer implements Mailer {
    final Script before = new Script();
    final Script after = new Script();
    private final Mailer mailer;

    ScriptedMailer(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void send(MailMessage message) {
        before.play();
        mailer.send(message);
        after.play();
    }
}
