package io.naksha.sessions.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.validation.FreeText;
import io.naksha.sessions.validation.NotBlankWhenSet;
import io.naksha.sessions.validation.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for on the public page. Price, duration, type and title come from the offering alone.
 *
 * @param offeringId what is booked
 * @param start when it is to start, in the consultant's zone unless it names one
 * @param platform where; may be absent where the offering has one platform only, and for a webinar that exists
 * @param client who books
 * @param notes what the client wants the consultant to know
 * @param paymentMethod how it will be paid
 * @param idempotencyKey a key that makes a repeated request harmless
 */
public record BookingRequest(
        @NotNull OfferingId offeringId,
        @NotNull @Valid LocalStart start,
        @Nullable Platform platform,
        @NotNull @Valid NewClient client,
        @FreeText(max = 5_000) @Nullable String notes,
        @SingleLine(max = 40) @Nullable String paymentMethod,
        @NotBlankWhenSet @SingleLine(max = 255) @Nullable String idempotencyKey) {

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BookingRequest fromJson(Builder builder) {
        return builder.build();
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "BookingRequest[hidden]";
    }

    /** Builds a {@link BookingRequest}; what is not set is absent or at its default. */
    public static final class Builder {
        private @Nullable OfferingId offeringId;
        private @Nullable LocalStart start;
        private @Nullable Platform platform;
        private @Nullable NewClient client;
        private @Nullable String notes;
        private @Nullable String paymentMethod;
        private @Nullable String idempotencyKey;

        private Builder() {}

        /** Sets what is booked. */
        @JsonProperty
        public Builder offeringId(@Nullable OfferingId offeringId) {
            this.offeringId = offeringId;
            return this;
        }

        /** Sets when it is to start, in the consultant's zone unless it names one. */
        @JsonProperty
        public Builder start(@Nullable LocalStart start) {
            this.start = start;
            return this;
        }

        /** Sets where; may be absent where the offering has one platform only, and for a webinar that exists. */
        @JsonProperty
        public Builder platform(@Nullable Platform platform) {
            this.platform = platform;
            return this;
        }

        /** Sets who books. */
        @JsonProperty
        public Builder client(@Nullable NewClient client) {
            this.client = client;
            return this;
        }

        /** Sets what the client wants the consultant to know. */
        @JsonProperty
        public Builder notes(@Nullable String notes) {
            this.notes = notes;
            return this;
        }

        /** Sets how it will be paid. */
        @JsonProperty
        public Builder paymentMethod(@Nullable String paymentMethod) {
            this.paymentMethod = paymentMethod;
            return this;
        }

        /** Sets a key that makes a repeated request harmless. */
        @JsonProperty
        public Builder idempotencyKey(@Nullable String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        @SuppressWarnings("NullAway") // what is required and absent is refused by validation, with everything else
        public BookingRequest build() {
            return new BookingRequest(offeringId, start, platform, client, notes, paymentMethod, idempotencyKey);
        }
    }
}
