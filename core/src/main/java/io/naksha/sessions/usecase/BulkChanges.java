package io.naksha.sessions.usecase;

import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.common.NotFoundException;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.BulkRefusedException;
import io.naksha.sessions.session.BulkResult;
import io.naksha.sessions.session.BulkUpdate;
import io.naksha.sessions.session.Cancellation;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionStatus;
import io.naksha.sessions.spi.StorageException;
import io.naksha.sessions.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes many sessions in one transaction; each one wholly or not at all. */
final class BulkChanges {
    private final Transactions transactions;
    private final ConsultantId consultantId;

    BulkChanges(Transactions transactions, ConsultantId consultantId) {
        this.transactions = transactions;
        this.consultantId = consultantId;
    }

    BulkResult update(BulkUpdate command) {
        Validator.check(command);
        if (command.status() == null && command.paymentStatus() == null) {
            throw ValidationException.of("status", "required", "or paymentStatus must be given");
        }
        return transactions.write(consultantId, writing -> {
            Map<SessionId, Session> sessions = writing.unit().sessions().findAll(consultantId, command.ids()).stream()
                    .collect(Collectors.toMap(Session::id, Function.identity()));
            List<BulkResult.Outcome> outcomes = command.ids().stream()
                    .map(id -> change(writing, id, sessions.get(id), command))
                    .toList();
            return settled(command, new BulkResult(outcomes));
        });
    }

    // A refusal is thrown, so that the transaction rolls back with all that the others would have become.
    private static BulkResult settled(BulkUpdate command, BulkResult result) {
        if (command.mode() == BulkUpdate.Mode.ALL_OR_NOTHING && result.count(BulkResult.Kind.REFUSED) > 0) {
            throw new BulkRefusedException(result);
        }
        return result;
    }

    private static BulkResult.Outcome change(
            Writing writing, SessionId id, @Nullable Session before, BulkUpdate command) {
        try {
            if (before == null) {
                throw new NotFoundException("session", id);
            }
            Session after = apply(before, command, writing);
            writing.change(before, after);
            boolean changed = !after.equals(before);
            return new BulkResult.Outcome(id, changed ? BulkResult.Kind.CHANGED : BulkResult.Kind.UNCHANGED, null);
        } catch (StorageException failure) {
            throw failure;
        } catch (NakshaException refusal) {
            return new BulkResult.Outcome(id, BulkResult.Kind.REFUSED, refusal.getMessage());
        }
    }

    // Both parts are worked out before either is kept; together they are one version.
    private static Session apply(Session before, BulkUpdate command, Writing writing) {
        Session after = before;
        if (command.status() != null) {
            after = withStatus(after, command.status(), command.reason(), writing);
        }
        if (command.paymentStatus() != null) {
            after = after.paid(after.payment().become(command.paymentStatus(), writing.now()), writing.now());
        }
        return after.equals(before) ? before : after.oneVersionAfter(before);
    }

    private static Session withStatus(Session session, SessionStatus status, @Nullable String reason, Writing writing) {
        return status == SessionStatus.CANCELLED
                ? session.cancelled(
                        new Cancellation(
                                Cancellation.Party.CONSULTANT, SessionChanges.requireReason(reason), writing.now()),
                        writing.now())
                : session.become(status, writing.now());
    }
}
