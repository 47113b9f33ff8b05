package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.booking.BookingRefusedException;
import io.naksha.sessions.client.DuplicateClientException;
import io.naksha.sessions.common.IdempotencyConflictException;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.StaleVersionException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantNotAvailableException;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.example.dashboard.security.TooManyRequestsException;
import io.naksha.sessions.session.BulkRefusedException;
import io.naksha.sessions.session.IllegalTransitionException;
import io.naksha.sessions.session.PaymentConflictException;
import io.naksha.sessions.session.SessionClosedException;
import io.naksha.sessions.session.SlotUnavailableException;
import io.naksha.sessions.session.WebinarClosedException;
import io.naksha.sessions.spi.OutcomeUnknownException;
import io.naksha.sessions.spi.StorageException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says each of the library's refusals in HTTP. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DomainProblems {
    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler
    ProblemDetail invalid(ValidationException refused) {
        return Problem.invalid(refused.violations());
    }

    @ExceptionHandler
    ProblemDetail unknown(NotFoundException refused) {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such " + refused.kind() + ".");
    }

    @ExceptionHandler
    ProblemDetail notApproved(ConsultantNotAvailableException refused) {
        return Problem.of(
                HttpStatus.FORBIDDEN, "consultant-not-available", "An administrator has yet to approve this account.");
    }

    @ExceptionHandler
    ProblemDetail taken(SlotUnavailableException refused) {
        String detail = switch (refused.reason()) {
            case OVERLAP -> "This time is taken.";
            case WEBINAR_FULL -> "There is no seat left.";
            case ALREADY_SEATED -> "There is a seat for this client already.";
        };
        ProblemDetail problem = Problem.of(HttpStatus.CONFLICT, "slot-unavailable", detail);
        problem.setProperty("reason", refused.reason());
        problem.setProperty("conflicts", refused.collisions());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail cannotFollow(IllegalTransitionException refused) {
        ProblemDetail problem = Problem.of(HttpStatus.CONFLICT, "illegal-transition", sentence(refused));
        problem.setProperty("from", refused.from());
        problem.setProperty("to", refused.to());
        problem.setProperty("allowed", refused.allowed());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StaleVersionException refused) {
        ProblemDetail problem = Problem.of(
                HttpStatus.PRECONDITION_FAILED, "stale-version", "Somebody has changed this in the meantime.");
        problem.setProperty("currentVersion", refused.actual());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail duplicate(DuplicateClientException refused) {
        ProblemDetail problem = Problem.of(
                HttpStatus.CONFLICT, "duplicate-client", "A client with this e-mail address is there already.");
        problem.setProperty("clientId", refused.existing());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail duplicate(DuplicateConsultantException refused) {
        ProblemDetail problem = Problem.of(HttpStatus.CONFLICT, "duplicate-consultant", sentence(refused));
        problem.setProperty("field", refused.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail otherRequest(IdempotencyConflictException refused) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-conflict", sentence(refused));
    }

    @ExceptionHandler
    ProblemDetail refused(BookingRefusedException refused) {
        return Problem.of(HttpStatus.CONFLICT, "booking-refused", "This booking cannot be accepted.");
    }

    @ExceptionHandler
    ProblemDetail paid(PaymentConflictException refused) {
        return Problem.of(HttpStatus.CONFLICT, "payment-conflict", sentence(refused));
    }

    @ExceptionHandler({SessionClosedException.class, WebinarClosedException.class})
    ProblemDetail closed(RuntimeException refused) {
        return Problem.of(HttpStatus.CONFLICT, "session-closed", sentence(refused));
    }

    @ExceptionHandler
    ProblemDetail refused(BulkRefusedException refused) {
        ProblemDetail problem = Problem.of(HttpStatus.CONFLICT, "bulk-refused", sentence(refused));
        problem.setProperty("outcomes", refused.result().outcomes());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(OutcomeUnknownException failed) {
        return later(
                "outcome-unknown", "It may have been done. Send the request again, with the same Idempotency-Key.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StorageException failed) {
        return later("unavailable", "Nothing was changed. Try again in a moment.");
    }

    /** A failed commit may have been one that succeeded. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(TransactionSystemException failed) {
        return later(
                "outcome-unknown", "It may have been done. Send the request again, with the same Idempotency-Key.");
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failed) {
        return later("unavailable", "Nothing was changed. Try again in a moment.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException refused) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(refused.retryAfter().toSeconds() + 1))
                .body(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Try again in a moment."));
    }

    private static ResponseEntity<ProblemDetail> later(String code, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail));
    }

    private static String sentence(RuntimeException refused) {
        String message = String.valueOf(refused.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
