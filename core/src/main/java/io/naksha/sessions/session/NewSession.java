package io.naksha.sessions.session;

import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Money;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.Platform;
import io.naksha.sessions.offering.SessionType;
import io.naksha.sessions.scheduling.LocalStart;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.validation.ExactlyOne;
import io.naksha.sessions.validation.NotBlankWhenSet;
import io.naksha.sessions.validation.OneOf;
import io.naksha.sessions.validation.Price;
import io.naksha.sessions.validation.SingleLine;
import io.naksha.sessions.validation.WebLink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A session that the consultant makes by hand: free-form, from an offering, or as a further seat of a webinar that exists. What it does
 * not say comes from the webinar or the offering.
 *
 * @param attendee who attends
 * @param start when it is to start; absent only for a seat of a webinar that exists
 * @param subject what it is about
 * @param terms what it costs and how that is paid
 * @param notes what the consultant wrote
 * @param status CONFIRMED unless set; PENDING, or COMPLETED for one that lies wholly in the past
 * @param overlap whether it may share its time; exclusive unless set
 * @param idempotencyKey a key that makes a repeated request harmless, at most 255 characters
 */
public record NewSession(
        @Valid @NotNull Attendee attendee,
        @Valid @Nullable LocalStart start,
        @Valid @NotNull Subject subject,
        @Valid @NotNull Terms terms,
        @Valid @NotNull Notes notes,

        @NotNull @OneOf({"PENDING", "CONFIRMED", "COMPLETED"})
        SessionStatus status,

        @NotNull OverlapPolicy overlap,
        @NotBlankWhenSet @SingleLine(max = 255) @Nullable String idempotencyKey) {

    /** Puts the defaults in the place of what is absent. */
    public NewSession {
        subject = subject == null ? Subject.NONE : subject;
        terms = terms == null ? Terms.NONE : terms;
        notes = notes == null ? Notes.NONE : notes;
        status = status == null ? SessionStatus.CONFIRMED : status;
        overlap = overlap == null ? OverlapPolicy.EXCLUSIVE : overlap;
    }

    /**
     * Who attends: exactly one of the two.
     *
     * @param clientId a client that the consultant has
     * @param newClient a client to be made with the session
     */
    @ExactlyOne({"clientId", "newClient"})
    public record Attendee(
            @Nullable ClientId clientId, @Valid @Nullable NewClient newClient) {}

    /**
     * What the session is about.
     *
     * @param offeringId what is sold; absent for a free-form session
     * @param webinarId the webinar to take a seat in; absent to make one where the type is WEBINAR
     * @param title what it is called; made from type and client where absent
     * @param type for one client or a seat in a webinar; the offering's, else personal, where absent
     * @param durationMinutes elapsed time in minutes; the offering's, else 60, where absent
     * @param platform where it takes place; the offering's only one, else Zoom, where absent
     * @param meetingLink a link that the consultant looks after; made by the provider where absent
     */
    public record Subject(
            @Nullable OfferingId offeringId,
            @Nullable WebinarId webinarId,

            @NotBlankWhenSet @SingleLine(max = 250) @Nullable
            String title,

            @Nullable SessionType type,
            @Min(1) @Max(TimeSlot.MAX_MINUTES) @Nullable Integer durationMinutes,
            @Nullable Platform platform,
            @WebLink @Nullable String meetingLink) {
        /** Nothing said. */
        public static final Subject NONE = new Subject(null, null, null, null, null, null, null);

        /** Hides the title, which may name the client. */
        @Override
        public String toString() {
            return "Subject[type=" + type + "]";
        }
    }

    /**
     * What the session costs.
     *
     * @param price the offering's, else zero in the consultant's currency, where absent
     * @param paymentMethod how it is paid, such as {@code cash}
     * @param paymentStatus PENDING or, for money received already, PAID; PENDING where absent
     */
    public record Terms(
            @Price @Nullable Money price,
            @SingleLine(max = 40) @Nullable String paymentMethod,
            @OneOf({"PENDING", "PAID"}) @Nullable PaymentStatus paymentStatus) {
        /** Nothing said. */
        public static final Terms NONE = new Terms(null, null, null);
    }

    /** Starts a session with a client that the consultant has. */
    public static Builder forClient(ClientId clientId) {
        return new Builder(new Attendee(clientId, null));
    }

    /** Starts a session with a client that is made with it. */
    public static Builder forNewClient(NewClient newClient) {
        return new Builder(new Attendee(null, newClient));
    }

    /** Hides personal data. */
    @Override
    public String toString() {
        return "NewSession[hidden]";
    }

    /** Builds a {@link NewSession}; what is not set is absent or at its default. */
    public static final class Builder {
        private final Attendee attendee;
        private @Nullable LocalStart start;
        private @Nullable OfferingId offeringId;
        private @Nullable WebinarId webinarId;
        private @Nullable String title;
        private @Nullable SessionType type;
        private @Nullable Integer durationMinutes;
        private @Nullable Platform platform;
        private @Nullable String meetingLink;
        private @Nullable Money price;
        private @Nullable String paymentMethod;
        private @Nullable PaymentStatus paymentStatus;
        private @Nullable String notes;
        private @Nullable String consultantNotes;
        private SessionStatus status = SessionStatus.CONFIRMED;
        private OverlapPolicy overlap = OverlapPolicy.EXCLUSIVE;
        private @Nullable String idempotencyKey;

        private Builder(Attendee attendee) {
            this.attendee = attendee;
        }

        /** Sets when it is to start. */
        public Builder start(@Nullable LocalStart start) {
            this.start = start;
            return this;
        }

        /** Sets what is sold. */
        public Builder offeringId(@Nullable OfferingId offeringId) {
            this.offeringId = offeringId;
            return this;
        }

        /** Sets the webinar to take a seat in. */
        public Builder webinarId(@Nullable WebinarId webinarId) {
            this.webinarId = webinarId;
            return this;
        }

        /** Sets what it is called. */
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /** Sets for one client or a seat in a webinar. */
        public Builder type(@Nullable SessionType type) {
            this.type = type;
            return this;
        }

        /** Sets elapsed time in minutes. */
        public Builder durationMinutes(int durationMinutes) {
            this.durationMinutes = durationMinutes;
            return this;
        }

        /** Sets where it takes place. */
        public Builder platform(@Nullable Platform platform) {
            this.platform = platform;
            return this;
        }

        /** Sets a link that the consultant looks after. */
        public Builder meetingLink(@Nullable String meetingLink) {
            this.meetingLink = meetingLink;
            return this;
        }

        /** Sets what it costs. */
        public Builder price(@Nullable Money price) {
            this.price = price;
            return this;
        }

        /** Sets how it is paid. */
        public Builder paymentMethod(@Nullable String paymentMethod) {
            this.paymentMethod = paymentMethod;
            return this;
        }

        /** Sets whether the money was received already. */
        public Builder paymentStatus(@Nullable PaymentStatus paymentStatus) {
            this.paymentStatus = paymentStatus;
            return this;
        }

        /** Sets notes that the client sees. */
        public Builder notes(@Nullable String notes) {
            this.notes = notes;
            return this;
        }

        /** Sets notes for the consultant alone. */
        public Builder consultantNotes(@Nullable String consultantNotes) {
            this.consultantNotes = consultantNotes;
            return this;
        }

        /** Sets where it starts. */
        public Builder status(SessionStatus status) {
            this.status = status;
            return this;
        }

        /** Sets whether it may share its time. */
        public Builder overlap(OverlapPolicy overlap) {
            this.overlap = overlap;
            return this;
        }

        /** Sets a key that makes a repeated request harmless. */
        public Builder idempotencyKey(@Nullable String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /** Makes the command. It is checked when it is used, so that all violations come at once. */
        public NewSession build() {
            return new NewSession(
                    attendee,
                    start,
                    new Subject(offeringId, webinarId, title, type, durationMinutes, platform, meetingLink),
                    new Terms(price, paymentMethod, paymentStatus),
                    new Notes(notes, consultantNotes),
                    status,
                    overlap,
                    idempotencyKey);
        }
    }
}
