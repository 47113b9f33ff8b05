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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Records what a payment provider reports. Providers repeat themselves, and reports overtake each other. */
final class PaymentRecording {
    private final ConsultantId consultantId;
    private final SessionId sessionId;
    private final PaymentRecord report;
    private final String reference;
    private final String fingerprint;

    PaymentRecording(ConsultantId consultantId, SessionId sessionId, PaymentRecord report) {
        this.consultantId = consultantId;
        this.sessionId = sessionId;
        this.report = report;
        this.reference = report.reference().strip();
        this.fingerprint = Fingerprint.of(sessionId);
    }

    Session apply(Writing writing, Session before) {
        if (wasRecorded(writing)) {
            return before;
        }
        Payment payment = before.payment();
        boolean isOthers = payment.reference() != null && !reference.equals(payment.reference());
        if (payment.status() == PaymentStatus.PAID && isOthers && report.outcome() != PaymentStatus.FAILED) {
            throw new PaymentConflictException(sessionId, "is paid under another reference");
        }
        Payment after = payment.become(report.outcome(), writing.now()).referencedBy(reference, report.method());
        writing.unit()
                .idempotency()
                .insert(new IdempotencyRecord(
                        consultantId,
                        IdempotencyRecord.Operation.PAYMENT,
                        key(report.outcome()),
                        fingerprint,
                        sessionId,
                        writing.now()));
        return before.paid(after, writing.now());
    }

    private boolean wasRecorded(Writing writing) {
        List<IdempotencyRecord> earlier = Arrays.stream(PaymentStatus.values())
                .flatMap(outcome -> find(writing, key(outcome)).stream())
                .toList();
        if (earlier.stream().anyMatch(record -> !record.fingerprint().equals(fingerprint))) {
            throw new IdempotencyConflictException(reference);
        }
        return earlier.stream().anyMatch(record -> record.key().equals(key(report.outcome())));
    }

    private Optional<IdempotencyRecord> find(Writing writing, String key) {
        return writing.unit().idempotency().find(consultantId, IdempotencyRecord.Operation.PAYMENT, key);
    }

    private String key(PaymentStatus outcome) {
        return outcome + ":" + reference;
    }
}
