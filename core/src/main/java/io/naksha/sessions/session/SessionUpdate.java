package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.common.Change;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.validation.FreeText;
import io.naksha.sessions.validation.NotBlankWhenSet;
import io.naksha.sessions.validation.NotCleared;
import io.naksha.sessions.validation.Price;
import io.naksha.sessions.validation.SingleLine;
import io.naksha.sessions.validation.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a session; what is not named stays. Time changes by {@link Reschedule}, status by its own commands.
 *
 * @param title what it is called
 * @param platform where it takes place
 * @param meetingLink a link that the consultant looks after
 * @param price what it costs; frozen once paid
 * @param paymentMethod how it is paid
 * @param notes notes that the client sees
 * @param consultantNotes notes for the consultant alone
 * @param expectedVersion the version the edit was based on; absent to edit whatever is there
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Change.Unchanged.class)
public record SessionUpdate(
        @NotCleared Change<@NotBlankWhenSet @SingleLine(max = 250) String> title,
        @NotCleared Change<Platform> platform,
        Change<@WebLink String> meetingLink,
        @NotCleared Change<@Price Money> price,
        Change<@SingleLine(max = 40) String> paymentMethod,
        Change<@FreeText(max = 5_000) String> notes,
        Change<@FreeText(max = 5_000) String> consultantNotes,
        @Nullable Long expectedVersion) {

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SessionUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "SessionUpdate[hidden]";
    }

    /** Builds a {@link SessionUpdate}; what is not set is absent or at its default. */
    public static final class Builder {
        private Change<String> title = Change.unchanged();
        private Change<Platform> platform = Change.unchanged();
        private Change<String> meetingLink = Change.unchanged();
        private Change<Money> price = Change.unchanged();
        private Change<String> paymentMethod = Change.unchanged();
        private Change<String> notes = Change.unchanged();
        private Change<String> consultantNotes = Change.unchanged();
        private @Nullable Long expectedVersion;

        private Builder() {}

        /** Sets what it is called; {@code null} clears. */
        @JsonProperty
        public Builder title(@Nullable String title) {
            this.title = Change.to(title);
            return this;
        }

        /** Sets where it takes place; {@code null} clears. */
        @JsonProperty
        public Builder platform(@Nullable Platform platform) {
            this.platform = Change.to(platform);
            return this;
        }

        /** Sets a link that the consultant looks after; {@code null} clears. */
        @JsonProperty
        public Builder meetingLink(@Nullable String meetingLink) {
            this.meetingLink = Change.to(meetingLink);
            return this;
        }

        /** Sets what it costs; frozen once paid; {@code null} clears. */
        @JsonProperty
        public Builder price(@Nullable Money price) {
            this.price = Change.to(price);
            return this;
        }

        /** Sets how it is paid; {@code null} clears. */
        @JsonProperty
        public Builder paymentMethod(@Nullable String paymentMethod) {
            this.paymentMethod = Change.to(paymentMethod);
            return this;
        }

        /** Sets notes that the client sees; {@code null} clears. */
        @JsonProperty
        public Builder notes(@Nullable String notes) {
            this.notes = Change.to(notes);
            return this;
        }

        /** Sets notes for the consultant alone; {@code null} clears. */
        @JsonProperty
        public Builder consultantNotes(@Nullable String consultantNotes) {
            this.consultantNotes = Change.to(consultantNotes);
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
        public SessionUpdate build() {
            return new SessionUpdate(
                    title, platform, meetingLink, price, paymentMethod, notes, consultantNotes, expectedVersion);
        }
    }
}
