package io.naksha.sessions.meetings.zoom;

import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.ApiUri;
import io.naksha.sessions.meetings.internal.Exchange;
import io.naksha.sessions.meetings.internal.TokenEndpoint;
import io.naksha.sessions.meetings.internal.Tokens;
import io.naksha.sessions.spi.MeetingRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds {@link ZoomMeetings}. The credentials are required; nothing is sent before the first meeting. */
public final class ZoomMeetingsBuilder {
    private static final int SETTLING = 4;

    private URI api = URI.create("https://api.zoom.us");
    private URI oauth = URI.create("https://zoom.us");
    private @Nullable String accountId;
    private @Nullable String authorization;
    private Function<MeetingRequest, String> users = request -> request.host().value();
    private CallSettings calls = CallSettings.DEFAULTS;

    ZoomMeetingsBuilder() {}

    /**
     * The server-to-server OAuth app.
     *
     * @throws IllegalArgumentException where one of them is blank
     */
    public ZoomMeetingsBuilder credentials(String account, String clientId, String clientSecret) {
        if (account.isBlank() || clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("account, client id and client secret must not be blank");
        }
        this.accountId = account;
        String pair = clientId + ":" + clientSecret;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Which user of the account hosts; by default the one with the consultant's e-mail address. Users in common have limits: before a meeting is made those that the user has
     * ahead are searched, at most 6,000 of them, and Zoom allows a user a hundred changes a day.
     */
    public ZoomMeetingsBuilder users(Function<MeetingRequest, String> of) {
        this.users = of;
        return this;
    }

    /**
     * Where API and OAuth are; by default Zoom's own.
     *
     * @throws IllegalArgumentException unless they are https, or http on this machine
     */
    public ZoomMeetingsBuilder addresses(URI apiBase, URI oauthBase) {
        this.api = ApiUri.base(apiBase);
        this.oauth = ApiUri.base(oauthBase);
        return this;
    }

    /** Time-outs, clock and certificates. */
    public ZoomMeetingsBuilder calls(CallSettings settings) {
        this.calls = settings;
        return this;
    }

    /**
     * Makes the provider.
     *
     * @throws IllegalStateException where the credentials are missing
     */
    public ZoomMeetings build() {
        if (accountId == null || authorization == null) {
            throw new IllegalStateException("credentials are required");
        }
        Exchange exchange = new Exchange("Zoom", calls);
        TokenEndpoint endpoint = new TokenEndpoint(exchange, URI.create(oauth + "/oauth/token"));
        Map<String, String> form = Map.of("grant_type", "account_credentials", "account_id", accountId);
        return new ZoomMeetings(
                new Api(exchange, api, answer -> ZoomLimits.wait(answer, calls.clock())),
                Tokens.of(endpoint, form, authorization, calls.clock()),
                users,
                calls.answerTimeout().multipliedBy(SETTLING));
    }

    /** Hides the credentials. */
    @Override
    public String toString() {
        return "ZoomMeetingsBuilder[" + api + "]";
    }
}
