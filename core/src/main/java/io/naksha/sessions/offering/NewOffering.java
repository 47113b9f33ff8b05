package io.naksha.sessions.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.validation.FreeText;
import io.naksha.sessions.validation.Price;
import io.naksha.sessions.validation.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a consultant adds to what is sold.
 *
 * @param title what it is called
 * @param description what it is
 * @param type for one client or for many; personal unless set
 * @param durationMinutes the length of a session, in minutes of elapsed time
 * @param price what a session or a seat costs
 * @param platforms where it can take place
 * @param capacity the seats of a webinar; required for webinars and absent for personal sessions
 */
@CapacityFitsType
public record NewOffering(
        @NotBlank @SingleLine(max = 200) String title,
        @FreeText(max = 5_000) @Nullable String description,
        @NotNull SessionType type,
        @Min(1) @Max(TimeSlot.MAX_MINUTES) int durationMinutes,
        @NotNull @Price Money price,
        @NotEmpty Set<@NotNull Platform> platforms,
        @Min(1) @Max(10_000) @Nullable Integer capacity) {

    /** Copies the platforms. */
    public NewOffering {
        platforms = Collections.unmodifiableSet(new LinkedHashSet<>(platforms));
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NewOffering fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link NewOffering}; what is not set is absent or at its default. */
    public static final class Builder {
        private @Nullable String title;
        private @Nullable String description;
        private SessionType type = SessionType.PERSONAL;
        private int durationMinutes = 0;
        private @Nullable Money price;
        private Set<Platform> platforms = Set.of();
        private @Nullable Integer capacity;

        private Builder() {}

        /** Sets what it is called. */
        @JsonProperty
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /** Sets what it is. */
        @JsonProperty
        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** Sets for one client or for many; personal unless set. */
        @JsonProperty
        public Builder type(@Nullable SessionType type) {
            this.type = type == null ? SessionType.PERSONAL : type;
            return this;
        }

        /** Sets the length of a session, in minutes of elapsed time. */
        @JsonProperty
        public Builder durationMinutes(int durationMinutes) {
            this.durationMinutes = durationMinutes;
            return this;
        }

        /** Sets what a session or a seat costs. */
        @JsonProperty
        public Builder price(@Nullable Money price) {
            this.price = price;
            return this;
        }

        /** Sets where it can take place. */
        @JsonProperty
        public Builder platforms(@Nullable Set<Platform> platforms) {
            this.platforms = platforms == null ? Set.of() : platforms;
            return this;
        }

        /** Sets the seats of a webinar; required for webinars and absent for personal sessions. */
        @JsonProperty
        public Builder capacity(@Nullable Integer capacity) {
            this.capacity = capacity;
            return this;
        }

        /** Offers these platforms. */
        public Builder platform(Platform... only) {
            return platforms(new LinkedHashSet<>(Arrays.asList(only)));
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        @SuppressWarnings("NullAway") // what is required and absent is refused by validation, with everything else
        public NewOffering build() {
            return new NewOffering(title, description, type, durationMinutes, price, platforms, capacity);
        }
    }
}
