package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.Workspace;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.offering.NewOffering;
import io.naksha.sessions.offering.Offering;
import io.naksha.sessions.offering.OfferingId;
import io.naksha.sessions.offering.OfferingUpdate;
import java.net.URI;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What a consultant sells. */
@RestController
@RequestMapping("/api/v1/offerings")
class OfferingController {
    private final OfferingEdits edits;
    private final RequestBodies bodies;

    OfferingController(OfferingEdits edits, RequestBodies bodies) {
        this.edits = edits;
        this.bodies = bodies;
    }

    @GetMapping
    Page<Offering> list(
            Workspace desk, @RequestParam(required = false) @Nullable Set<Offering.Status> status, Paging paging) {
        return desk.offerings().list(status == null ? Set.of() : status, paging.request());
    }

    @PostMapping
    ResponseEntity<Offering> create(Workspace desk, @RequestBody NewOffering command) {
        Offering offering = desk.offerings().create(command);
        return ResponseEntity.created(URI.create("/api/v1/offerings/" + offering.id()))
                .eTag(EntityTag.of(offering.stamp().version()))
                .body(offering);
    }

    @GetMapping("/{id}")
    ResponseEntity<Offering> get(Workspace desk, @PathVariable OfferingId id) {
        return tagged(desk.offerings().get(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<Offering> update(
            Workspace desk,
            @PathVariable OfferingId id,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        OfferingUpdate command = bodies.versioned(body, EntityTag.version(ifMatch), OfferingUpdate.class);
        return tagged(desk.offerings().update(id, command));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Offering> deactivate(
            Workspace desk,
            @PathVariable OfferingId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(edits.deactivate(desk, id, EntityTag.version(ifMatch)));
    }

    private static ResponseEntity<Offering> tagged(Offering offering) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(offering.stamp().version()))
                .body(offering);
    }
}
