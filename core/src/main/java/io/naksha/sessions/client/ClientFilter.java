package io.naksha.sessions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.validation.FewWords;
import io.naksha.sessions.validation.SingleLine;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clients a list shows; every condition that is set has to hold. {@link #matches} is the meaning that every storage keeps to.
 *
 * @param statuses the statuses to show; empty for all
 * @param minSessions the fewest sessions ever made for the client
 * @param maxSessions the most sessions ever made for the client
 * @param minPaid the least amount ever paid, in this amount's currency
 * @param maxPaid the largest amount ever paid, in this amount's currency
 * @param city the city, whatever its case
 * @param country the country, whatever its case
 * @param registered when the client was made
 * @param search words that each occur in the name or e-mail address
 */
public record ClientFilter(
        Set<@NotNull ClientStatus> statuses,
        @Min(0) @Nullable Long minSessions,
        @Min(0) @Nullable Long maxSessions,
        @Nullable Money minPaid,
        @Nullable Money maxPaid,
        @SingleLine(max = 100) @Nullable String city,
        @SingleLine(max = 100) @Nullable String country,
        @Nullable InstantRange registered,

        @SingleLine(max = SearchText.MAX_LENGTH) @FewWords @Nullable
        String search) {

    /** Every client. */
    public static final ClientFilter ALL = builder().build();

    /** Copies the set. */
    public ClientFilter {
        statuses = Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ClientFilter fromJson(Builder builder) {
        return builder.build();
    }

    /** Whether a client is shown. */
    public boolean matches(Client client) {
        return (statuses.isEmpty() || statuses.contains(client.status()))
                && matchesSessions(client.statistics().totalSessions())
                && matchesPaid(client.statistics())
                && matchesPlace(city, client.contact().city())
                && matchesPlace(country, client.contact().country())
                && (registered == null || registered.contains(client.stamp().createdAt()))
                && SearchText.words(search).stream().allMatch(client.searchKey()::contains);
    }

    private boolean matchesSessions(long sessions) {
        return (minSessions == null || sessions >= minSessions) && (maxSessions == null || sessions <= maxSessions);
    }

    private boolean matchesPaid(ClientStatistics statistics) {
        return (minPaid == null || statistics.paidIn(minPaid.currency()).compareTo(minPaid) >= 0)
                && (maxPaid == null || statistics.paidIn(maxPaid.currency()).compareTo(maxPaid) <= 0);
    }

    private static boolean matchesPlace(@Nullable String wanted, @Nullable String place) {
        return wanted == null || (place != null && SearchText.key(place).equals(SearchText.key(wanted)));
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "ClientFilter[hidden]";
    }

    /** Builds a {@link ClientFilter}; what is not set is absent or at its default. */
    public static final class Builder {
        private Set<ClientStatus> statuses = Set.of();
        private @Nullable Long minSessions;
        private @Nullable Long maxSessions;
        private @Nullable Money minPaid;
        private @Nullable Money maxPaid;
        private @Nullable String city;
        private @Nullable String country;
        private @Nullable InstantRange registered;
        private @Nullable String search;

        private Builder() {}

        /** Sets the statuses to show; empty for all. */
        @JsonProperty
        public Builder statuses(@Nullable Set<ClientStatus> statuses) {
            this.statuses = statuses == null ? Set.of() : statuses;
            return this;
        }

        /** Sets the fewest sessions ever made for the client. */
        @JsonProperty
        public Builder minSessions(@Nullable Long minSessions) {
            this.minSessions = minSessions;
            return this;
        }

        /** Sets the most sessions ever made for the client. */
        @JsonProperty
        public Builder maxSessions(@Nullable Long maxSessions) {
            this.maxSessions = maxSessions;
            return this;
        }

        /** Sets the least amount ever paid, in this amount's currency. */
        @JsonProperty
        public Builder minPaid(@Nullable Money minPaid) {
            this.minPaid = minPaid;
            return this;
        }

        /** Sets the largest amount ever paid, in this amount's currency. */
        @JsonProperty
        public Builder maxPaid(@Nullable Money maxPaid) {
            this.maxPaid = maxPaid;
            return this;
        }

        /** Sets the city, whatever its case. */
        @JsonProperty
        public Builder city(@Nullable String city) {
            this.city = city;
            return this;
        }

        /** Sets the country, whatever its case. */
        @JsonProperty
        public Builder country(@Nullable String country) {
            this.country = country;
            return this;
        }

        /** Sets when the client was made. */
        @JsonProperty
        public Builder registered(@Nullable InstantRange registered) {
            this.registered = registered;
            return this;
        }

        /** Sets words that each occur in the name or e-mail address. */
        @JsonProperty
        public Builder search(@Nullable String search) {
            this.search = search;
            return this;
        }

        /** Shows these statuses only. */
        public Builder status(ClientStatus... only) {
            return statuses(new LinkedHashSet<>(Arrays.asList(only)));
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        @SuppressWarnings("NullAway") // what is required and absent is refused by validation, with everything else
        public ClientFilter build() {
            return new ClientFilter(
                    statuses, minSessions, maxSessions, minPaid, maxPaid, city, country, registered, search);
        }
    }
}
