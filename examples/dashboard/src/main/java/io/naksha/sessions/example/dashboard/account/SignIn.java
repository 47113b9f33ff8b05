package io.naksha.sessions.example.dashboard.account;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.consultant.Consultant;
import io.naksha.sessions.consultant.DuplicateConsultantException;
import io.naksha.sessions.consultant.NewConsultant;
import io.naksha.sessions.example.dashboard.security.AccessTokens;
import io.naksha.sessions.example.dashboard.security.RateLimit;
import io.naksha.sessions.example.dashboard.security.RateLimitSettings;
import io.naksha.sessions.example.dashboard.security.Role;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, and registers them. */
@Service
class SignIn {
    private final NakshaSessions naksha;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final RateLimit guesses;
    private final String nobodysHash;

    SignIn(
            NakshaSessions naksha,
            Accounts accounts,
            PasswordEncoder passwords,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            RateLimitSettings limits,
            Clock clock) {
        this.naksha = naksha;
        this.accounts = accounts;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.guesses = new RateLimit(limits.guesses(), limits.per(), clock);
        this.nobodysHash = String.valueOf(passwords.encode("nobody's password"));
    }

    /**
     * Whom a token names.
     *
     * @param role what the user is
     * @param consultant which consultant; absent for an administrator
     */
    record Identity(Role role, @Nullable Consultant consultant) {}

    /**
     * Both tokens, and whom they name.
     *
     * @param accessToken what requests show
     * @param refreshToken what the next pair is had for
     * @param identity whom they name
     */
    record Session(String accessToken, String refreshToken, Identity identity) {
        /** Hides the tokens. */
        @Override
        public String toString() {
            return "Session[hidden]";
        }
    }

    /**
     * Empty for a wrong password as for an unknown address, after the same work.
     *
     * @throws io.naksha.sessions.example.dashboard.security.TooManyRequestsException where this address was tried too often
     */
    Optional<Session> logIn(String email, String password) {
        if (!EmailAddress.isValid(email)) {
            return Optional.empty();
        }
        EmailAddress address = EmailAddress.of(email);
        guesses.require(address.key());
        Optional<Account> account = accounts.find(address);
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = Passwords.fits(password) && passwords.matches(password, hash);
        return account.filter(found -> right).map(found -> session(found, refreshTokens.begin(found.id())));
    }

    Optional<Session> refresh(String token) {
        return refreshTokens
                .renew(token)
                .flatMap(renewed ->
                        accounts.find(renewed.accountId()).map(account -> session(account, renewed.token())));
    }

    void logOut(String token) {
        refreshTokens.end(token);
    }

    /** Registers a consultant with an account; both or neither. */
    @Transactional
    public void register(NewConsultant command, String password) {
        Passwords.require(password);
        Consultant consultant = naksha.consultants().register(command);
        if (accounts.has(consultant.email())) {
            throw new DuplicateConsultantException(DuplicateConsultantException.Field.EMAIL);
        }
        accounts.add(consultant.email(), password, Role.CONSULTANT, consultant.id());
    }

    Identity identity(UUID accountId) {
        return identity(accounts.find(accountId).orElseThrow(() -> new NotFoundException("account", accountId)));
    }

    private Identity identity(Account account) {
        return new Identity(
                account.role(),
                account.consultantId() == null ? null : naksha.consultants().get(account.consultantId()));
    }

    private Session session(Account account, String refreshToken) {
        String access = accessTokens.issue(account.id(), account.role(), account.consultantId());
        return new Session(access, refreshToken, identity(account));
    }
}
