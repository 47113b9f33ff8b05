package io.naksha.sessions.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.common.DateRange;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.validation.FewWords;
import io.naksha.sessions.validation.SingleLine;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a list shows; every condition that is set has to hold. {@link #matches} is the meaning that every storage keeps to.
 *
 * @param statuses the statuses to show; empty for all
 * @param types the types to show; empty for all
 * @param paymentStatuses the payment statuses to show; empty for all
 * @param platforms the platforms to show; empty for all
 * @param scheduled when the session starts
 * @param clientId whose sessions
 * @param offeringId of which offering
 * @param webinarId the seats of which webinar
 * @param search words that each occur in the title, the client's name or e-mail address
 */
public record SessionFilter(
        Set<@NotNull SessionStatus> statuses,
        Set<@NotNull SessionType> types,
        Set<@NotNull PaymentStatus> paymentStatuses,
        Set<@NotNull Platform> platforms,
        @Nullable InstantRange scheduled,
        @Nullable ClientId clientId,
        @Nullable OfferingId offeringId,
        @Nullable WebinarId webinarId,

        @SingleLine(max = SearchText.MAX_LENGTH) @FewWords @Nullable
        String search) {

    /** Every session. */
    public static final SessionFilter ALL = builder().build();

    /** Copies the sets. */
    public SessionFilter {
        statuses = Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
        types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
        paymentStatuses = Collections.unmodifiableSet(new LinkedHashSet<>(paymentStatuses));
        platforms = Collections.unmodifiableSet(new LinkedHashSet<>(platforms));
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads JSON through the builder, so that what is absent takes its default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SessionFilter fromJson(Builder builder) {
        return builder.build();
    }

    /** Whether a session of this client is shown. */
    public boolean matches(Session session, Client client) {
        return admits(statuses, session.status())
                && admits(types, session.details().type())
                && admits(paymentStatuses, session.payment().status())
                && admits(platforms, session.details().platform())
                && (scheduled == null || scheduled.contains(session.schedule().startsAt()))
                && equalsIfSet(clientId, session.clientId())
                && equalsIfSet(offeringId, session.details().offeringId())
                && equalsIfSet(webinarId, session.details().webinarId())
                && matchesSearch(session, client);
    }

    private boolean matchesSearch(Session session, Client client) {
        List<String> words = SearchText.words(search);
        if (words.isEmpty()) {
            return true;
        }
        String title = session.details().titleKey();
        String person = client.searchKey();
        return words.stream().allMatch(word -> title.contains(word) || person.contains(word));
    }

    private static <E> boolean admits(Set<E> wanted, E value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean equalsIfSet(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "SessionFilter[hidden]";
    }

    /** Builds a {@link SessionFilter}; what is not set is absent or at its default. */
    public static final class Builder {
        private Set<SessionStatus> statuses = Set.of();
        private Set<SessionType> types = Set.of();
        private Set<PaymentStatus> paymentStatuses = Set.of();
        private Set<Platform> platforms = Set.of();
        private @Nullable InstantRange scheduled;
        private @Nullable ClientId clientId;
        private @Nullable OfferingId offeringId;
        private @Nullable WebinarId webinarId;
        private @Nullable String search;

        private Builder() {}

        /** Sets the statuses to show; empty for all. */
        @JsonProperty
        public Builder statuses(@Nullable Set<SessionStatus> statuses) {
            this.statuses = statuses == null ? Set.of() : statuses;
            return this;
        }

        /** Sets the types to show; empty for all. */
        @JsonProperty
        public Builder types(@Nullable Set<SessionType> types) {
            this.types = types == null ? Set.of() : types;
            return this;
        }

        /** Sets the payment statuses to show; empty for all. */
        @JsonProperty
        public Builder paymentStatuses(@Nullable Set<PaymentStatus> paymentStatuses) {
            this.paymentStatuses = paymentStatuses == null ? Set.of() : paymentStatuses;
            return this;
        }

        /** Sets the platforms to show; empty for all. */
        @JsonProperty
        public Builder platforms(@Nullable Set<Platform> platforms) {
            this.platforms = platforms == null ? Set.of() : platforms;
            return this;
        }

        /** Sets when the session starts. */
        @JsonProperty
        public Builder scheduled(@Nullable InstantRange scheduled) {
            this.scheduled = scheduled;
            return this;
        }

        /** Sets whose sessions. */
        @JsonProperty
        public Builder clientId(@Nullable ClientId clientId) {
            this.clientId = clientId;
            return this;
        }

        /** Sets of which offering. */
        @JsonProperty
        public Builder offeringId(@Nullable OfferingId offeringId) {
            this.offeringId = offeringId;
            return this;
        }

        /** Sets the seats of which webinar. */
        @JsonProperty
        public Builder webinarId(@Nullable WebinarId webinarId) {
            this.webinarId = webinarId;
            return this;
        }

        /** Sets words that each occur in the title, the client's name or e-mail address. */
        @JsonProperty
        public Builder search(@Nullable String search) {
            this.search = search;
            return this;
        }

        /** Shows these statuses only. */
        public Builder status(SessionStatus... only) {
            return statuses(new LinkedHashSet<>(Arrays.asList(only)));
        }

        /** Shows these types only. */
        public Builder type(SessionType... only) {
            return types(new LinkedHashSet<>(Arrays.asList(only)));
        }

        /** Shows these payment statuses only. */
        public Builder paymentStatus(PaymentStatus... only) {
            return paymentStatuses(new LinkedHashSet<>(Arrays.asList(only)));
        }

        /** Shows these platforms only. */
        public Builder platform(Platform... only) {
            return platforms(new LinkedHashSet<>(Arrays.asList(only)));
        }

        /** Shows sessions that start on these days in this zone. */
        public Builder dates(DateRange days, ZoneId zone) {
            return scheduled(days.in(zone));
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        @SuppressWarnings("NullAway") // what is required and absent is refused by validation, with everything else
        public SessionFilter build() {
            return new SessionFilter(
                    statuses, types, paymentStatuses, platforms, scheduled, clientId, offeringId, webinarId, search);
        }
    }
}
