package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.session.BulkResult;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.CreatedSession;
import io.naksha.sessions.session.NewSession;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** A consultant's sessions. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {
    private final SessionEdits edits;
    private final RequestBodies bodies;

    SessionController(SessionEdits edits, RequestBodies bodies) {
        this.edits = edits;
        this.bodies = bodies;
    }

    @GetMapping
    Page<SessionView> list(Workspace desk, SessionQuery query, Days days, Paging paging) {
        Instant now = desk.clock().instant();
        return desk.sessions()
                .list(query.filter(days, desk.consultant().zone()), query.order(), paging.request())
                .map(row -> SessionView.of(row, now));
    }

    @PostMapping
    ResponseEntity<SessionView> create(
            Workspace desk,
            @RequestBody ObjectNode body,
            @RequestHeader(name = ApiHeaders.IDEMPOTENCY_KEY, required = false) @Nullable String key) {
        CreatedSession created = desk.sessions().create(bodies.keyed(body, key, NewSession.class));
        Session session = created.session();
        return ResponseEntity.status(created.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create("/api/v1/sessions/" + session.id()))
                .eTag(EntityTag.of(session.stamp().version()))
                .body(SessionView.of(session, created.client(), desk.clock().instant()));
    }

    @GetMapping("/{id}")
    ResponseEntity<SessionView> get(Workspace desk, @PathVariable SessionId id) {
        Session session = desk.sessions().get(id);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(session.stamp().version()))
                .body(SessionView.of(
                        session,
                        desk.clients().get(session.clientId()),
                        desk.clock().instant()));
    }

    @PutMapping("/{id}")
    ResponseEntity<SessionView> update(
            Workspace desk,
            @PathVariable SessionId id,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        edits.apply(desk, id, SessionEdit.of(body, EntityTag.version(ifMatch), bodies));
        return get(desk, id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<SessionView> cancel(
            Workspace desk,
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        edits.cancel(desk, id, reason, EntityTag.version(ifMatch));
        return get(desk, id);
    }

    @PostMapping("/bulk-update")
    BulkResult bulkUpdate(Workspace desk, @RequestBody BulkUpdate command) {
        return desk.sessions().bulkUpdate(command);
    }
}
