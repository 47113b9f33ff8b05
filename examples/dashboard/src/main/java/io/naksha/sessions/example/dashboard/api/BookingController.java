package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.booking.BookingConfirmation;
import io.naksha.sessions.booking.BookingRequest;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.ConsultantNotAvailableException;
import io.naksha.sessions.session.SlotUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What anybody may see and do: a consultant's public page, and a booking on it. */
@RestController
@RequestMapping("/api/v1")
class BookingController {
    private final NakshaSessions naksha;
    private final RequestBodies bodies;

    BookingController(NakshaSessions naksha, RequestBodies bodies) {
        this.naksha = naksha;
        this.bodies = bodies;
    }

    @GetMapping("/public/consultants/{slug}")
    PublicProfile profile(@PathVariable String slug) {
        return naksha.consultants()
                .findBySlug(slug)
                .filter(Consultant::isApproved)
                .map(PublicProfile::of)
                .orElseThrow(() -> new NotFoundException("consultant", slug));
    }

    @GetMapping("/public/consultants/{slug}/offerings")
    Page<PublicOffering> offerings(@PathVariable String slug, Paging paging) {
        return naksha.booking().offerings(slug, paging.request()).map(PublicOffering::of);
    }

    @PostMapping("/sessions/book")
    ResponseEntity<BookingConfirmation> book(
            @RequestParam String consultant,
            @RequestBody ObjectNode body,
            @RequestHeader(name = ApiHeaders.IDEMPOTENCY_KEY, required = false) @Nullable String key) {
        BookingConfirmation booked = naksha.booking().book(consultant, bodies.keyed(body, key, BookingRequest.class));
        return ResponseEntity.status(booked.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(booked);
    }

    /** To the public, a consultant who is not approved is not there. */
    @ExceptionHandler
    ProblemDetail hidden(ConsultantNotAvailableException refused) {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such consultant.");
    }

    /** When others come, and who they are, is not for everybody. */
    @ExceptionHandler
    ProblemDetail taken(SlotUnavailableException refused) {
        boolean isFull = refused.reason() == SlotUnavailableException.Reason.WEBINAR_FULL;
        return Problem.of(
                HttpStatus.CONFLICT, "slot-unavailable", isFull ? "There is no seat left." : "This time is taken.");
    }
}
