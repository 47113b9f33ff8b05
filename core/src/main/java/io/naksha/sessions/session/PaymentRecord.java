package io.naksha.sessions.session;

import io.naksha.sessions.validation.OneOf;
import io.naksha.sessions.validation.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a payment provider reports, for the host's webhook. The same report may come any number of times.
 *
 * @param reference the provider's reference, at most 200 characters
 * @param outcome PAID, FAILED or REFUNDED
 * @param method how it was paid, such as {@code card}; absent to keep what is recorded
 */
public record PaymentRecord(
        @NotBlank @SingleLine(max = 200) String reference,
        @NotNull @OneOf({"PAID", "FAILED", "REFUNDED"}) PaymentStatus outcome,
        @SingleLine(max = 40) @Nullable String method) {

    /** A report without a method. */
    public static PaymentRecord of(String reference, PaymentStatus outcome) {
        return new PaymentRecord(reference, outcome, null);
    }
}
