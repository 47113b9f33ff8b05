package io.naksha.sessions.consultant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.common.Change;
import io.naksha.sessions.validation.CurrencyText;
import io.naksha.sessions.validation.EmailText;
import io.naksha.sessions.validation.FreeText;
import io.naksha.sessions.validation.NotBlankWhenSet;
import io.naksha.sessions.validation.NotCleared;
import io.naksha.sessions.validation.SingleLine;
import io.naksha.sessions.validation.ZoneText;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a consultant; what is not named stays.
 *
 * @param email the e-mail address
 * @param firstName the given name
 * @param lastName the family name
 * @param slug the address of the public page
 * @param zone the IANA time zone
 * @param currency the ISO 4217 code
 * @param bookingPolicy what happens to a public booking
 * @param headline one line for the public page
 * @param about free text for the public page
 * @param expectedVersion the version the edit was based on; absent to edit whatever is there
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Change.Unchanged.class)
public record ConsultantUpdate(
        @NotCleared Change<@EmailText String> email,
        @NotCleared Change<@NotBlankWhenSet @SingleLine(max = 100) String> firstName,
        @NotCleared Change<@SingleLine(max = 100) String> lastName,
        @NotCleared Change<@SlugText String> slug,
        @NotCleared Change<@ZoneText String> zone,
        @NotCleared Change<@CurrencyText String> currency,
        @NotCleared Change<BookingPolicy> bookingPolicy,
        Change<@SingleLine(max = 200) String> headline,
        Change<@FreeText(max = 5_000) String> about,
        @Nullable Long expectedVersion) {

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ConsultantUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "ConsultantUpdate[hidden]";
    }

    /** Builds a {@link ConsultantUpdate}; what is not set is absent or at its default. */
    public static final class Builder {
        private Change<String> email = Change.unchanged();
        private Change<String> firstName = Change.unchanged();
        private Change<String> lastName = Change.unchanged();
        private Change<String> slug = Change.unchanged();
        private Change<String> zone = Change.unchanged();
        private Change<String> currency = Change.unchanged();
        private Change<BookingPolicy> bookingPolicy = Change.unchanged();
        private Change<String> headline = Change.unchanged();
        private Change<String> about = Change.unchanged();
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

        /** Sets the address of the public page; {@code null} clears. */
        @JsonProperty
        public Builder slug(@Nullable String slug) {
            this.slug = Change.to(slug);
            return this;
        }

        /** Sets the IANA time zone; {@code null} clears. */
        @JsonProperty
        public Builder zone(@Nullable String zone) {
            this.zone = Change.to(zone);
            return this;
        }

        /** Sets the ISO 4217 code; {@code null} clears. */
        @JsonProperty
        public Builder currency(@Nullable String currency) {
            this.currency = Change.to(currency);
            return this;
        }

        /** Sets what happens to a public booking; {@code null} clears. */
        @JsonProperty
        public Builder bookingPolicy(@Nullable BookingPolicy bookingPolicy) {
            this.bookingPolicy = Change.to(bookingPolicy);
            return this;
        }

        /** Sets one line for the public page; {@code null} clears. */
        @JsonProperty
        public Builder headline(@Nullable String headline) {
            this.headline = Change.to(headline);
            return this;
        }

        /** Sets free text for the public page; {@code null} clears. */
        @JsonProperty
        public Builder about(@Nullable String about) {
            this.about = Change.to(about);
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
        public ConsultantUpdate build() {
            return new ConsultantUpdate(
                    email, firstName, lastName, slug, zone, currency, bookingPolicy, headline, about, expectedVersion);
        }
    }
}
