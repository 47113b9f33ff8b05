package io.naksha.sessions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.common.Change;
import io.naksha.sessions.validation.EmailText;
import io.naksha.sessions.validation.NotBlankWhenSet;
import io.naksha.sessions.validation.NotCleared;
import io.naksha.sessions.validation.SingleLine;
import io.naksha.sessions.validation.ZoneText;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a client; what is not named stays.
 *
 * @param email the e-mail address
 * @param firstName the given name
 * @param lastName the family name
 * @param displayName the name as shown; first and last name where cleared
 * @param phoneNumber the phone number
 * @param company the company
 * @param city the city
 * @param country the country
 * @param zone the client's own IANA time zone
 * @param expectedVersion the version the edit was based on; absent to edit whatever is there
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Change.Unchanged.class)
public record ClientUpdate(
        @NotCleared Change<@EmailText String> email,
        @NotCleared Change<@NotBlankWhenSet @SingleLine(max = 100) String> firstName,
        @NotCleared Change<@SingleLine(max = 100) String> lastName,
        Change<@SingleLine(max = 201) String> displayName,
        Change<@SingleLine(max = 40) String> phoneNumber,
        Change<@SingleLine(max = 150) String> company,
        Change<@SingleLine(max = 100) String> city,
        Change<@SingleLine(max = 100) String> country,
        Change<@ZoneText String> zone,
        @Nullable Long expectedVersion) {

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ClientUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "ClientUpdate[hidden]";
    }

    /** Builds a {@link ClientUpdate}; what is not set is absent or at its default. */
    public static final class Builder {
        private Change<String> email = Change.unchanged();
        private Change<String> firstName = Change.unchanged();
        private Change<String> lastName = Change.unchanged();
        private Change<String> displayName = Change.unchanged();
        private Change<String> phoneNumber = Change.unchanged();
        private Change<String> company = Change.unchanged();
        private Change<String> city = Change.unchanged();
        private Change<String> country = Change.unchanged();
        private Change<String> zone = Change.unchanged();
        private @Nullable Long expectedVersion;

        private Builder() {}

        /** Sets the e-mail address; {@code null} clears. */
        @JsonProperty
        public Builder email(@Nullable String email) {
            this.email = Change.to(email);
            return this;
        }

        /** Sets the given name; {@code null} clears. */
        @JsonProperty
        public Builder firstName(@Nullable String firstName) {
            this.firstName = Change.to(firstName);
            return this;
        }

        /** Sets the family name; {@code null} clears. */
        @JsonProperty
        public Builder lastName(@Nullable String lastName) {
            this.lastName = Change.to(lastName);
            return this;
        }

        /** Sets the name as shown; first and last name where cleared; {@code null} clears. */
        @JsonProperty
        public Builder displayName(@Nullable String displayName) {
            this.displayName = Change.to(displayName);
            return this;
        }

        /** Sets the phone number; {@code null} clears. */
        @JsonProperty
        public Builder phoneNumber(@Nullable String phoneNumber) {
            this.phoneNumber = Change.to(phoneNumber);
            return this;
        }

        /** Sets the company; {@code null} clears. */
        @JsonProperty
        public Builder company(@Nullable String company) {
            this.company = Change.to(company);
            return this;
        }

        /** Sets the city; {@code null} clears. */
        @JsonProperty
        public Builder city(@Nullable String city) {
            this.city = Change.to(city);
            return this;
        }

        /** Sets the country; {@code null} clears. */
        @JsonProperty
        public Builder country(@Nullable String country) {
            this.country = Change.to(country);
            return this;
        }

        /** Sets the client's own IANA time zone; {@code null} clears. */
        @JsonProperty
        public Builder zone(@Nullable String zone) {
            this.zone = Change.to(zone);
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
        public ClientUpdate build() {
            return new ClientUpdate(
                    email,
                    firstName,
                    lastName,
                    displayName,
                    phoneNumber,
                    company,
                    city,
                    country,
                    zone,
                    expectedVersion);
        }
    }
}
