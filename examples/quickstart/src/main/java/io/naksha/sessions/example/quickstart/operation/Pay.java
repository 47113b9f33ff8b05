package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.session.PaymentRecord;
import io.naksha.sessions.session.SessionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A payment provider reports on a session. The same report again, known by its reference, changes nothing. */
public record Pay(
        @NotBlank String consultant,
        @NotNull SessionId session,
        @NotNull PaymentRecord payment) implements Operation {
    @Override
    public Result carryOut(Desk desk) {
        desk.sessions(consultant).recordPayment(session, payment);
        return Result.done();
    }
}
