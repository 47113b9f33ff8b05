package io.naksha.sessions.meetings.teams;

import io.naksha.sessions.meetings.CallSettings;
import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.ApiUri;
import io.naksha.sessions.meetings.internal.Exchange;
import io.naksha.sessions.meetings.internal.TokenEndpoint;
import io.naksha.sessions.meetings.internal.Tokens;
import io.naksha.sessions.spi.MeetingRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds {@link TeamsMeetings}. The credentials are required; nothing is sent before the first meeting. */
public final class TeamsMeetingsBuilder {
    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private URI graph = URI.create("https://graph.microsoft.com");
    private URI login = URI.create("https://login.microsoftonline.com");
    private @Nullable String tenant;
    private @Nullable Map<String, String> form;
    private @Nullable Function<MeetingRequest, String> users;
    private CallSettings calls = CallSettings.DEFAULTS;

    TeamsMeetingsBuilder() {}

    /**
     * The application, as it is registered in a tenant of Microsoft Entra.
     *
     * @throws IllegalArgumentException where one of them is blank
     */
    public TeamsMeetingsBuilder credentials(String tenantId, String clientId, String clientSecret) {
        if (tenantId.isBlank() || clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("tenant, client id and client secret must not be blank");
        }
        this.tenant = tenantId;
        this.form = Map.of(
                "grant_type", "client_credentials",
                "client_id", clientId,
                "client_secret", clientSecret,
                "scope", SCOPE);
        return this;
    }

    /**
     * Which user of the tenant hosts, by object id; by default the one whose user principal name is the consultant's e-mail address, which is looked up
     * once and takes the permission {@code User.ReadBasic.All}.
     */
    public TeamsMeetingsBuilder users(Function<MeetingRequest, String> of) {
        this.users = of;
        return this;
    }

    /**
     * Where Graph is, and where tokens are given out; by default Microsoft's own.
     *
     * @throws IllegalArgumentException unless they are https, or http on this machine
     */
    public TeamsMeetingsBuilder addresses(URI graphBase, URI loginBase) {
        this.graph = ApiUri.base(graphBase);
        this.login = ApiUri.base(loginBase);
        return this;
    }

    /** Time-outs, clock and certificates. */
    public TeamsMeetingsBuilder calls(CallSettings settings) {
        this.calls = settings;
        return this;
    }

    /**
     * Makes the provider.
     *
     * @throws IllegalStateException where the credentials are missing
     */
    public TeamsMeetings build() {
        Map<String, String> credentials = form;
        if (tenant == null || credentials == null) {
            throw new IllegalStateException("credentials are required");
        }
        Exchange exchange = new Exchange("Teams", calls);
        URI endpoint = URI.create(login + "/" + ApiUri.segment(tenant) + "/oauth2/v2.0/token");
        Api api = new Api(exchange, graph, answer -> Optional.empty());
        Tokens tokens = Tokens.of(new TokenEndpoint(exchange, endpoint), () -> credentials, calls.clock());
        Function<MeetingRequest, String> ids = users;
        return new TeamsMeetings(
                api,
                tokens,
                ids == null ? TeamsUsers.byEmail(api, tokens) : request -> ApiUri.segment(ids.apply(request)));
    }

    /** Hides the credentials. */
    @Override
    public String toString() {
        return "TeamsMeetingsBuilder[" + graph + "]";
    }
}
