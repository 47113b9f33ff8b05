package io.naksha.sessions.example.dashboard.account;

import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.example.dashboard.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts there are. */
@Repository
public class Accounts {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** Whether there is none yet. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT count(*) FROM account").query(Long.class).single() == 0;
    }

    /** Whether this address has one. */
    public boolean has(EmailAddress email) {
        return find(email).isPresent();
    }

    /** Makes an account; the address must not have one. */
    public void add(EmailAddress email, String password, Role role, @Nullable ConsultantId consultantId) {
        jdbc.sql("INSERT INTO account (id, email_key, password_hash, role, consultant_id) VALUES (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(email.key())
                .param(passwords.encode(password))
                .param(role.name())
                .param(consultantId == null ? null : consultantId.value())
                .update();
    }

    Optional<Account> find(EmailAddress email) {
        return jdbc.sql("SELECT id, password_hash, role, consultant_id FROM account WHERE email_key = ?")
                .param(email.key())
                .query(Accounts::map)
                .optional();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("SELECT id, password_hash, role, consultant_id FROM account WHERE id = ?")
                .param(id)
                .query(Accounts::map)
                .optional();
    }

    private static Account map(ResultSet row, int number) throws SQLException {
        UUID consultant = row.getObject("consultant_id", UUID.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                consultant == null ? null : new ConsultantId(consultant));
    }
}
