package io.naksha.sessions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.validation.EmailText;
import io.naksha.sessions.validation.SingleLine;
import io.naksha.sessions.validation.ZoneText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A client as a consultant or the client enters it.
 *
 * @param email the e-mail address; unique among the consultant's clients
 * @param firstName the given name
 * @param lastName the family name; may be empty
 * @param displayName the name as shown; first and last name where absent
 * @param phoneNumber the phone number, as entered
 * @param company the company
 * @param city the city
 * @param country the country
 * @param zone the client's own IANA time zone
 */
public record NewClient(
        @NotBlank @EmailText String email,
        @NotBlank @SingleLine(max = 100) String firstName,
        @SingleLine(max = 100) String lastName,
        @SingleLine(max = 201) @Nullable String displayName,
        @SingleLine(max = 40) @Nullable String phoneNumber,
        @SingleLine(max = 150) @Nullable String company,
        @SingleLine(max = 100) @Nullable String city,
        @SingleLine(max = 100) @Nullable String country,
        @ZoneText @Nullable String zone) {

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NewClient fromJson(Builder builder) {
        return builder.build();
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "NewClient[hidden]";
    }

    /** Builds a {@link NewClient}; what is not set is absent or at its default. */
    public static final class Builder {
        private @Nullable String email;
        private @Nullable String firstName;
        private String lastName = "";
        private @Nullable String displayName;
        private @Nullable String phoneNumber;
        private @Nullable String company;
        private @Nullable String city;
        private @Nullable String country;
        private @Nullable String zone;

        private Builder() {}

        /** Sets the e-mail address; unique among the consultant's clients. */
        @JsonProperty
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        /** Sets the given name. */
        @JsonProperty
        public Builder firstName(@Nullable String firstName) {
            this.firstName = firstName;
            return this;
        }

        /** Sets the family name; may be empty. */
        @JsonProperty
        public Builder lastName(@Nullable String lastName) {
            this.lastName = lastName == null ? "" : lastName;
            return this;
        }

        /** Sets the name as shown; first and last name where absent. */
        @JsonProperty
        public Builder displayName(@Nullable String displayName) {
            this.displayName = displayName;
            return this;
        }

        /** Sets the phone number, as entered. */
        @JsonProperty
        public Builder phoneNumber(@Nullable String phoneNumber) {
            this.phoneNumber = phoneNumber;
            return this;
        }

        /** Sets the company. */
        @JsonProperty
        public Builder company(@Nullable String company) {
            this.company = company;
            return this;
        }

        /** Sets the city. */
        @JsonProperty
        public Builder city(@Nullable String city) {
            this.city = city;
            return this;
        }

        /** Sets the country. */
        @JsonProperty
        public Builder country(@Nullable String country) {
            this.country = country;
            return this;
        }

        /** Sets the client's own IANA time zone. */
        @JsonProperty
        public Builder zone(@Nullable String zone) {
            this.zone = zone;
            return this;
        }

        /** Sets both names. */
        public Builder name(String first, String last) {
            return firstName(first).lastName(last);
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        @SuppressWarnings("NullAway") // what is required and absent is refused by validation, with everything else
        public NewClient build() {
            return new NewClient(email, firstName, lastName, displayName, phoneNumber, company, city, country, zone);
        }
    }
}
