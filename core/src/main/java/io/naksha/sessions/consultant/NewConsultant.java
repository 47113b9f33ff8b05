package io.naksha.sessions.consultant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.validation.CurrencyText;
import io.naksha.sessions.validation.EmailText;
import io.naksha.sessions.validation.FreeText;
import io.naksha.sessions.validation.SingleLine;
import io.naksha.sessions.validation.ZoneText;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to register a consultant, who then waits for approval.
 *
 * @param email the e-mail address; unique among consultants
 * @param firstName the given name
 * @param lastName the family name; may be empty
 * @param slug the address of the public page; derived from the name where absent
 * @param zone the IANA time zone, such as {@code Europe/Berlin}
 * @param currency the ISO 4217 code, such as {@code EUR}
 * @param bookingPolicy what happens to a public booking at once; confirmed by hand unless set
 * @param headline one line for the public page
 * @param about free text for the public page
 */
public record NewConsultant(
        @NotBlank @EmailText String email,
        @NotBlank @SingleLine(max = 100) String firstName,
        @SingleLine(max = 100) String lastName,
        @SlugText @Nullable String slug,
        @NotBlank @ZoneText String zone,
        @NotBlank @CurrencyText String currency,
        BookingPolicy bookingPolicy,
        @SingleLine(max = 200) @Nullable String headline,
        @FreeText(max = 5_000) @Nullable String about) {

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NewConsultant fromJson(Builder builder) {
        return builder.build();
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "NewConsultant[hidden]";
    }

    /** Builds a {@link NewConsultant}; what is not set is absent or at its default. */
    public static final class Builder {
        private @Nullable String email;
        private @Nullable String firstName;
        private String lastName = "";
        private @Nullable String slug;
        private @Nullable String zone;
        private @Nullable String currency;
        private BookingPolicy bookingPolicy = BookingPolicy.CONFIRM_BY_HAND;
        private @Nullable String headline;
        private @Nullable String about;

        private Builder() {}

        /** Sets the e-mail address; unique among consultants. */
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

        /** Sets the address of the public page; derived from the name where absent. */
        @JsonProperty
        public Builder slug(@Nullable String slug) {
            this.slug = slug;
            return this;
        }

        /** Sets the IANA time zone, such as {@code Europe/Berlin}. */
        @JsonProperty
        public Builder zone(@Nullable String zone) {
            this.zone = zone;
            return this;
        }

        /** Sets the ISO 4217 code, such as {@code EUR}. */
        @JsonProperty
        public Builder currency(@Nullable String currency) {
            this.currency = currency;
            return this;
        }

        /** Sets what happens to a public booking at once; confirmed by hand unless set. */
        @JsonProperty
        public Builder bookingPolicy(@Nullable BookingPolicy bookingPolicy) {
            this.bookingPolicy = bookingPolicy == null ? BookingPolicy.CONFIRM_BY_HAND : bookingPolicy;
            return this;
        }

        /** Sets one line for the public page. */
        @JsonProperty
        public Builder headline(@Nullable String headline) {
            this.headline = headline;
            return this;
        }

        /** Sets free text for the public page. */
        @JsonProperty
        public Builder about(@Nullable String about) {
            this.about = about;
            return this;
        }

        /** Sets both names. */
        public Builder name(String first, String last) {
            return firstName(first).lastName(last);
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        @SuppressWarnings("NullAway") // what is required and absent is refused by validation, with everything else
        public NewConsultant build() {
            return new NewConsultant(email, firstName, lastName, slug, zone, currency, bookingPolicy, headline, about);
        }
    }
}
