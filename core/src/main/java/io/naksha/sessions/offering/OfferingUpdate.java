package io.naksha.sessions.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.common.Change;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.validation.FreeText;
import io.naksha.sessions.validation.NotBlankWhenSet;
import io.naksha.sessions.validation.NotCleared;
import io.naksha.sessions.validation.Price;
import io.naksha.sessions.validation.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an offering; what is not named stays. Sessions that were booked keep what they were booked with.
 *
 * @param title what it is called
 * @param description what it is
 * @param durationMinutes the length of a session, in minutes
 * @param price what a session or a seat costs
 * @param platforms where it can take place
 * @param capacity the seats of a webinar
 * @param expectedVersion the version the edit was based on; absent to edit whatever is there
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Change.Unchanged.class)
public record OfferingUpdate(
        @NotCleared Change<@NotBlankWhenSet @SingleLine(max = 200) String> title,
        Change<@FreeText(max = 5_000) String> description,
        @NotCleared Change<@Min(1) @Max(TimeSlot.MAX_MINUTES) Integer> durationMinutes,
        @NotCleared Change<@Price Money> price,
        @NotCleared Change<@Size(min = 1, message = "must not be empty") Set<@NotNull Platform>> platforms,
        @NotCleared Change<@Min(1) @Max(10_000) Integer> capacity,
        @Nullable Long expectedVersion) {

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OfferingUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link OfferingUpdate}; what is not set is absent or at its default. */
    public static final class Builder {
        private Change<String> title = Change.unchanged();
        private Change<String> description = Change.unchanged();
        private Change<Integer> durationMinutes = Change.unchanged();
        private Change<Money> price = Change.unchanged();
        private Change<Set<Platform>> platforms = Change.unchanged();
        private Change<Integer> capacity = Change.unchanged();
        private @Nullable Long expectedVersion;

        private Builder() {}

        /** Sets what it is called; {@code null} clears. */
        @JsonProperty
        public Builder title(@Nullable String title) {
            this.title = Change.to(title);
            return this;
        }

        /** Sets what it is; {@code null} clears. */
        @JsonProperty
        public Builder description(@Nullable String description) {
            this.description = Change.to(description);
            return this;
        }

        /** Sets the length of a session, in minutes; {@code null} clears. */
        @JsonProperty
        public Builder durationMinutes(@Nullable Integer durationMinutes) {
            this.durationMinutes = Change.to(durationMinutes);
            return this;
        }

        /** Sets what a session or a seat costs; {@code null} clears. */
        @JsonProperty
        public Builder price(@Nullable Money price) {
            this.price = Change.to(price);
            return this;
        }

        /** Sets where it can take place; {@code null} clears. */
        @JsonProperty
        public Builder platforms(@Nullable Set<Platform> platforms) {
            this.platforms = Change.to(platforms);
            return this;
        }

        /** Sets the seats of a webinar; {@code null} clears. */
        @JsonProperty
        public Builder capacity(@Nullable Integer capacity) {
            this.capacity = Change.to(capacity);
            return this;
        }

        /** Sets the version the edit was based on; absent to edit whatever is there. */
        @JsonProperty
        public Builder expectedVersion(@Nullable Long expectedVersion) {
            this.expectedVersion = expectedVersion;
            return this;
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        @SuppressWarnings("NullAway") // what is required and absent is refused by validation, with everything else
        public OfferingUpdate build() {
            return new OfferingUpdate(title, description, durationMinutes, price, platforms, capacity, expectedVersion);
        }
    }
}
