package io.naksha.sessions.usecase;

import io.naksha.sessions.common.Fingerprint;
import io.naksha.sessions.common.IdempotencyConflictException;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.Payment;
import io.naksha.sessions.session.PaymentConflictException;
import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.PaymentStatus;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.spi.IdempotencyRecord;
import java.util.Optional;

/** Records what a payment provider reports. Providers repeat themselves, and reports overtake each other. */
final class PaymentRecording {
    private final ConsultantId consultantId;
    private final SessionId sessionId;
    private final PaymentRecord report;
    private final String reference;
    private final String key;
    private final String fingerprint;

    PaymentRecording(ConsultantId consultantId, SessionId sessionId, PaymentRecord report) {
        this.consultantId = consultantId;
        this.sessionId = sessionId;
        this.report = report;
        this.reference = report.reference().strip();
        this.key = report.outcome() + ":" + reference;
        this.fingerprint = Fingerprint.of(sessionId);
    }

    Session apply(Writing writing, Session before) {
        if (wasRecorded(writing)) {
            return before;
        }
        Payment payment = before.payment();
        if (payment.status() == PaymentStatus.PAID
                && report.outcome() == PaymentStatus.PAID
                && payment.reference() != null
                && !reference.equals(payment.reference())) {
            throw new PaymentConflictException(sessionId, "is paid already, under another reference");
        }
        Payment after = payment.become(report.outcome(), writing.now()).referencedBy(reference, report.method());
        writing.unit()
                .idempotency()
                .insert(new IdempotencyRecord(
                        consultantId, IdempotencyRecord.Operation.PAYMENT, key, fingerprint, sessionId, writing.now()));
        return before.paid(after, writing.now());
    }

    private boolean wasRecorded(Writing writing) {
        Optional<IdempotencyRecord> earlier =
                writing.unit().idempotency().find(consultantId, IdempotencyRecord.Operation.PAYMENT, key);
        if (earlier.isPresent() && !earlier.get().fingerprint().equals(fingerprint)) {
            throw new IdempotencyConflictException(reference);
        }
        return earlier.isPresent();
    }
}
