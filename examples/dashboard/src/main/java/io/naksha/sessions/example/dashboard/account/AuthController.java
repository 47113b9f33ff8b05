package io.naksha.sessions.example.dashboard.account;

import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.example.dashboard.api.Problem;
import io.naksha.sessions.example.dashboard.security.AccessTokens;
import io.naksha.sessions.example.dashboard.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Log-in, and what follows from it. The refresh token is in a cookie that no script can read. */
@RestController
@RequestMapping("/api/v1")
class AuthController {
    static final String COOKIE = "naksha_refresh";
    private static final String COOKIE_PATH = "/api/v1/auth";

    private final SignIn signIn;
    private final AccessTokens accessTokens;

    AuthController(SignIn signIn, AccessTokens accessTokens) {
        this.signIn = signIn;
        this.accessTokens = accessTokens;
    }

    record LogIn(@Nullable String email, @Nullable String password) {
        /** Hides both. */
        @Override
        public String toString() {
            return "LogIn[hidden]";
        }
    }

    record Registration(
            @Nullable String email,
            @Nullable String password,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String zone,
            @Nullable String currency) {
        NewConsultant command() {
            return NewConsultant.builder()
                    .email(email)
                    .firstName(firstName)
                    .lastName(lastName)
                    .zone(zone)
                    .currency(currency)
                    .build();
        }

        /** Hides all. */
        @Override
        public String toString() {
            return "Registration[hidden]";
        }
    }

    /**
     * What a caller gets who is let in.
     *
     * @param accessToken what requests show
     * @param expiresIn for how many seconds
     * @param role what the user is
     * @param consultant which consultant; absent for an administrator
     */
    record TokenAnswer(
            String accessToken,
            long expiresIn,
            Role role,
            @Nullable Consultant consultant) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "TokenAnswer[" + role + "]";
        }
    }

    @PostMapping("/auth/login")
    ResponseEntity<?> logIn(@RequestBody LogIn body, HttpServletRequest request) {
        String email = ValidationException.required(body.email(), "email");
        String password = ValidationException.required(body.password(), "password");
        return answer(HttpStatus.OK, signIn.logIn(email, password), request);
    }

    @PostMapping("/auth/refresh")
    ResponseEntity<?> refresh(
            @CookieValue(name = COOKIE, required = false) @Nullable String token, HttpServletRequest request) {
        return answer(HttpStatus.OK, token == null ? Optional.empty() : signIn.refresh(token), request);
    }

    @PostMapping("/auth/logout")
    ResponseEntity<Void> logOut(
            @CookieValue(name = COOKIE, required = false) @Nullable String token, HttpServletRequest request) {
        if (token != null) {
            signIn.logOut(token);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request))
                .build();
    }

    @PostMapping("/auth/register")
    ResponseEntity<?> register(@RequestBody Registration body, HttpServletRequest request) {
        String password = ValidationException.required(body.password(), "password");
        signIn.register(body.command(), password);
        return answer(HttpStatus.CREATED, signIn.logIn(String.valueOf(body.email()), password), request);
    }

    @GetMapping("/me")
    SignIn.Identity me(@AuthenticationPrincipal Jwt token) {
        return signIn.identity(UUID.fromString(token.getSubject()));
    }

    private ResponseEntity<?> answer(HttpStatus status, Optional<SignIn.Session> session, HttpServletRequest request) {
        if (session.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Please log in."));
        }
        SignIn.Session open = session.get();
        return ResponseEntity.status(status)
                .header(HttpHeaders.SET_COOKIE, cookie(open.refreshToken(), RefreshTokens.LIFETIME, request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new TokenAnswer(
                        open.accessToken(),
                        accessTokens.lifetime().toSeconds(),
                        open.identity().role(),
                        open.identity().consultant()));
    }

    private static String cookie(String value, Duration lifetime, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path(COOKIE_PATH)
                .maxAge(lifetime)
                .build()
                .toString();
    }
}
