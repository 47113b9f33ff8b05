package io.naksha.sessions.meetings.google;

import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.ApiUri;
import io.naksha.sessions.meetings.internal.Exchange;
import io.naksha.sessions.meetings.internal.TokenEndpoint;
import io.naksha.sessions.meetings.internal.Tokens;
import io.naksha.sessions.spi.MeetingRequest;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds {@link GoogleMeet}. One kind of credentials is required; nothing is sent before the first meeting. */
public final class GoogleMeetBuilder {
    private URI api = URI.create("https://www.googleapis.com");
    private URI tokenUri = URI.create("https://oauth2.googleapis.com/token");
    private @Nullable Map<String, String> refreshForm;
    private @Nullable ServiceAccount account;
    private @Nullable Function<MeetingRequest, String> users;
    private Function<MeetingRequest, String> calendars = request -> "primary";
    private CallSettings calls = CallSettings.DEFAULTS;
    private Pause pause = Pause.SLEEP;

    GoogleMeetBuilder() {}

    /**
     * One Google account, which has agreed to it, with the scope {@code https://www.googleapis.com/auth/calendar.events}.
     *
     * @throws IllegalArgumentException where one of them is blank
     */
    public GoogleMeetBuilder refreshToken(String clientId, String clientSecret, String token) {
        if (clientId.isBlank() || clientSecret.isBlank() || token.isBlank()) {
            throw new IllegalArgumentException("client id, client secret and refresh token must not be blank");
        }
        this.refreshForm = Map.of(
                "grant_type", "refresh_token",
                "client_id", clientId,
                "client_secret", clientSecret,
                "refresh_token", token);
        this.account = null;
        return this;
    }

    /**
     * A service account.
     *
     * @param keyFile the content of its JSON key file
     * @throws IllegalArgumentException where it is none; does not repeat it
     */
    public GoogleMeetBuilder serviceAccount(String keyFile) {
        this.account = ServiceAccount.parse(keyFile);
        this.refreshForm = null;
        return this;
    }

    /**
     * In whose name the service account makes an event, by domain-wide delegation; by default in its own, which Google lets make no conferences in most
     * domains. The event is moved and cancelled in the same name.
     */
    public GoogleMeetBuilder actingFor(Function<MeetingRequest, String> user) {
        this.users = user;
        return this;
    }

    /** In which calendar; by default the primary one of the account, or of the user in whose name it acts. */
    public GoogleMeetBuilder calendars(Function<MeetingRequest, String> of) {
        this.calendars = of;
        return this;
    }

    /**
     * Where the API is, and where tokens are given out; by default Google's own.
     *
     * @throws IllegalArgumentException unless they are https, or http on this machine
     */
    public GoogleMeetBuilder addresses(URI apiBase, URI tokens) {
        this.api = ApiUri.base(apiBase);
        this.tokenUri = ApiUri.base(tokens);
        return this;
    }

    /** Time-outs, clock and certificates. */
    public GoogleMeetBuilder calls(CallSettings settings) {
        this.calls = settings;
        return this;
    }

    GoogleMeetBuilder pause(Pause wanted) {
        this.pause = wanted;
        return this;
    }

    /**
     * Makes the provider.
     *
     * @throws IllegalStateException where credentials are missing
     */
    public GoogleMeet build() {
        Exchange exchange = new Exchange("Google Meet", calls);
        TokenEndpoint endpoint = new TokenEndpoint(exchange, tokenUri);
        return new GoogleMeet(new Api(exchange, api, GoogleLimits::wait), tokens(endpoint), places(), pause);
    }

    private Function<MeetingRequest, EventPlace> places() {
        Function<MeetingRequest, String> subjects = users == null ? request -> "" : users;
        Function<MeetingRequest, String> in = calendars;
        return request -> new EventPlace(subjects.apply(request), in.apply(request), MeetEvent.id(request.subjectId()));
    }

    private Function<String, Tokens> tokens(TokenEndpoint endpoint) {
        Map<String, String> form = refreshForm;
        if (form != null && users != null) {
            throw new IllegalStateException("acting for users takes a service account");
        }
        if (form != null) {
            Tokens one = Tokens.of(endpoint, () -> form, calls.clock());
            return user -> one;
        }
        ServiceAccount signer = account;
        if (signer == null) {
            throw new IllegalStateException("a refresh token or a service account is required");
        }
        // A token for each host: they are as many as the consultants, and small.
        Map<String, Tokens> byUser = new ConcurrentHashMap<>();
        return user -> byUser.computeIfAbsent(user, name -> tokens(endpoint, signer, name.isEmpty() ? null : name));
    }

    private Tokens tokens(TokenEndpoint endpoint, ServiceAccount signer, @Nullable String user) {
        return Tokens.of(
                endpoint, () -> signer.form(endpoint.uri(), user, calls.clock().instant()), calls.clock());
    }

    /** Hides the credentials. */
    @Override
    public String toString() {
        return "GoogleMeetBuilder[" + api + "]";
    }
}
