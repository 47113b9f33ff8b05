package io.naksha.sessions.meetings.teams;

import io.naksha.sessions.meetings.internal.Api;
import io.naksha.sessions.meetings.internal.ApiUri;
import io.naksha.sessions.meetings.internal.Call;
import io.naksha.sessions.meetings.internal.Tokens;
import io.naksha.sessions.spi.MeetingRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who hosts, by object id, encoded for a path: Graph takes nothing else where an application acts for others. */
@FunctionalInterface
interface TeamsUsers {
    String of(MeetingRequest request);

    /** Looks the consultant's e-mail address up once, which takes the permission {@code User.ReadBasic.All}. */
    static TeamsUsers byEmail(Api api, Tokens tokens) {
        Map<String, String> known = new ConcurrentHashMap<>();
        return request -> known.computeIfAbsent(request.host().key(), address -> {
            Call call = Call.get(
                    "find the host",
                    "/v1.0/users/" + ApiUri.segment(request.host().value()) + "?$select=id");
            String id = api.require(call, tokens).body().path("id").asString("");
            if (id.isEmpty()) {
                throw api.senseless(call);
            }
            return ApiUri.segment(id);
        });
    }
}
