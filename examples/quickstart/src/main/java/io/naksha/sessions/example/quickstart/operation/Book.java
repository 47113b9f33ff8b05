package io.naksha.sessions.example.quickstart.operation;

import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A client books on the public page. The idempotency key makes a repeated request find the session that the first one made. */
public record Book(@NotBlank String consultant, @NotNull BookingRequest request) implements Operation {
    static final String REPLAYED = "had been carried out under the same idempotency key";

    @Override
    public Result carryOut(Desk desk) {
        BookingConfirmation booked = desk.publicPage().book(consultant, request);
        Named made = Named.of(desk.sessions(consultant).get(booked.sessionId()));
        return new Result(made, booked.replayed() ? REPLAYED : "");
    }
}
