package io.naksha.sessions.example.dashboard.api;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.common.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a request that does not get as far as the library: JSON, parameters and headers that cannot be read. */
@RestControllerAdvice
class RequestProblems extends ResponseEntityExceptionHandler {
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

    private static ProblemDetail invalid(String path, String code, String message) {
        return Problem.invalid(List.of(new Violation(path, code, message, null)));
    }
}
