package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.analytics.LifetimeValue;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.NewClient;
import io.naksha.sessions.common.Page;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** A consultant's clients. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientController {
    private final ClientEdits edits;
    private final RequestBodies bodies;

    ClientController(ClientEdits edits, RequestBodies bodies) {
        this.edits = edits;
        this.bodies = bodies;
    }

    @GetMapping
    Page<Client> list(Workspace desk, ClientQuery query, Paging paging) {
        return desk.clients().list(query.filter(desk.consultant()), query.order(), paging.request());
    }

    @PostMapping
    ResponseEntity<Client> create(Workspace desk, @RequestBody NewClient command) {
        Client client = desk.clients().create(command);
        return ResponseEntity.created(URI.create("/api/v1/clients/" + client.id()))
                .eTag(EntityTag.of(client.stamp().version()))
                .body(client);
    }

    @GetMapping("/{id}")
    ResponseEntity<Client> get(Workspace desk, @PathVariable ClientId id) {
        Client client = desk.clients().get(id);
        return ResponseEntity.ok().eTag(EntityTag.of(client.stamp().version())).body(client);
    }

    @PutMapping("/{id}")
    ResponseEntity<Client> update(
            Workspace desk,
            @PathVariable ClientId id,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        edits.apply(desk, id, ClientEdit.of(body, EntityTag.version(ifMatch), bodies));
        return get(desk, id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Client> deactivate(
            Workspace desk,
            @PathVariable ClientId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        edits.apply(desk, id, ClientEdit.deactivation(EntityTag.version(ifMatch)));
        return get(desk, id);
    }

    @GetMapping("/{id}/lifetime-value")
    LifetimeValue lifetimeValue(Workspace desk, @PathVariable ClientId id) {
        return desk.analytics().lifetimeValue(id);
    }
}
