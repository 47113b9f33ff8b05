package io.naksha.sessions.usecase;

import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Texts;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Reschedule;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.session.SessionUpdate;
import io.naksha.sessions.validation.Validator;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes one session under the consultant's lock. */
final class SessionChanges {
    private static final int MAX_REASON_LENGTH = 1_000;

    private final Transactions transactions;
    private final ConsultantId consultantId;

    SessionChanges(Transactions transactions, ConsultantId consultantId) {
        this.transactions = transactions;
        this.consultantId = consultantId;
    }

    Session become(SessionId id, SessionStatus status) {
        return change(id, (writing, before) -> before.become(status, writing.now()));
    }

    Session cancel(SessionId id, Cancellation.Party by, @Nullable String reason) {
        String told = requireReason(reason);
        return change(
                id, (writing, before) -> before.cancelled(new Cancellation(by, told, writing.now()), writing.now()));
    }

    static @Nullable String requireReason(@Nullable String reason) {
        if (reason != null && (reason.length() > MAX_REASON_LENGTH || !Texts.isFreeText(reason))) {
            throw ValidationException.of(
                    "reason", "text", "must be at most 1000 characters, without control characters but line breaks");
        }
        return Texts.blankToNull(reason);
    }

    Session setPaymentStatus(SessionId id, PaymentStatus status) {
        return change(
                id, (writing, before) -> before.paid(before.payment().become(status, writing.now()), writing.now()));
    }

    Session update(SessionId id, SessionUpdate command) {
        Validator.check(command);
        return change(id, (writing, before) -> {
            if (command.expectedVersion() != null) {
                before.stamp().requireVersion("session", command.expectedVersion());
            }
            return SessionEdits.apply(command, before, writing.now());
        });
    }

    Session reschedule(SessionId id, Reschedule command) {
        Validator.check(command);
        return change(id, (writing, before) -> new Rescheduling(writing, before, command).apply());
    }

    Session recordPayment(SessionId id, PaymentRecord command) {
        Validator.check(command);
        PaymentRecording recording = new PaymentRecording(consultantId, id, command);
        return change(id, recording::apply);
    }

    private Session change(SessionId id, BiFunction<Writing, Session, Session> edit) {
        return transactions.writeSession(consultantId, writing -> {
            Session before = writing.unit()
                    .sessions()
                    .find(consultantId, id)
                    .orElseThrow(() -> new NotFoundException("session", id));
            return writing.change(before, edit.apply(writing, before));
        });
    }
}
