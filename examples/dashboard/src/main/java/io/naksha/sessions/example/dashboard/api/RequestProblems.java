package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.common.Violation;
import io.naksha.sessions.spi.Redacted;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a request that does not get as far as the library: JSON, parameters and headers that cannot be read. */
@RestControllerAdvice
@Order // behind the advice that knows the library's refusals
class RequestProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestProblems.class);

    @ExceptionHandler
    ProblemDetail unreadable(JacksonException malformed) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ValidationException refused) {
                return Problem.invalid(refused.violations().stream()
                        .map(violation -> below(path(malformed), violation))
                        .toList());
            }
        }
        String path = path(malformed);
        return malformed instanceof UnrecognizedPropertyException
                ? invalid(path, "unknown-property", "is not a property of this request")
                : invalid(path.isEmpty() ? "body" : path, "unreadable", "cannot be read");
    }

    private static String path(JacksonException malformed) {
        return malformed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static Violation below(String path, Violation violation) {
        return path.isEmpty() || violation.path().startsWith(path)
                ? violation
                : new Violation(path, violation.code(), violation.message(), violation.rejectedValue());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = unread.getCause() instanceof JacksonException malformed
                ? unreadable(malformed)
                : invalid("body", "required", "must be a JSON object");
        return handleExceptionInternal(unread, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException unbound, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Violation> violations = unbound.getFieldErrors().stream()
                .map(error -> new Violation(error.getField(), "unreadable", "cannot be read", null))
                .toList();
        return handleExceptionInternal(unbound, Problem.invalid(violations), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return handleExceptionInternal(
                mismatch, invalid(name, "unreadable", "cannot be read"), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problem.of(
                HttpStatus.BAD_REQUEST, "validation", missing.getBody().getDetail());
        return handleExceptionInternal(missing, problem, headers, status, request);
    }

    /** Every problem has a code; of those that Spring finds by itself it is their status in words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failed, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        Object told = body == null && failed instanceof ErrorResponse known ? known.getBody() : body;
        HttpStatus status = HttpStatus.resolve(code.value());
        if (told instanceof ProblemDetail found && found.getProperties() == null && status != null) {
            String word = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
            told = Problem.of(status, word, found.getDetail());
        }
        return super.handleExceptionInternal(failed, told, headers, code, request);
    }

    /** What nobody has foreseen is told to the log, and not to the caller. */
    @ExceptionHandler
    ProblemDetail unforeseen(Exception failed) throws Exception {
        boolean isRefused = failed instanceof AccessDeniedException || failed instanceof AuthenticationException;
        if (isRefused || DisconnectedClientHelper.isClientDisconnectedException(failed)) {
            throw failed; // Spring Security answers, or nobody is there to be answered
        }
        LOG.error("a request has failed", Redacted.of(failed));
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "This has failed. Nothing is known to have changed.");
    }

    private static ProblemDetail invalid(String path, String code, String message) {
        return Problem.invalid(List.of(new Violation(path, code, message, null)));
    }
}
