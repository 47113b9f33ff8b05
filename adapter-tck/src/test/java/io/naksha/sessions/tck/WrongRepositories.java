package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.common.EmailAddress;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.SearchText;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.outbox.OutboxEntry;
import io.naksha.sessions.outbox.OutboxState;
import io.naksha.sessions.scheduling.TimeSlot;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionFilter;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.ClientRepository;
import io.naksha.sessions.spi.IdempotencyRepository;
import io.naksha.sessions.spi.OutboxRepository;
import io.naksha.sessions.spi.OverlapQuery;
import io.naksha.sessions.spi.SessionRepository;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Storages whose repositories are wrong on purpose. */
final class WrongRepositories {
    private WrongRepositories() {}

    private static ReferenceStorage withSessions(Function<Supplier<State>, SessionRepository> sessions) {
        return new ReferenceStorage() {
            @Override
            ReferenceUnit unit(State state) {
                return new ReferenceUnit(state) {
                    @Override
                    public SessionRepository sessions() {
                        return sessions.apply(this::state);
                    }
                };
            }
        };
    }

    private static ReferenceStorage withClients(Function<Supplier<State>, ClientRepository> clients) {
        return new ReferenceStorage() {
            @Override
            ReferenceUnit unit(State state) {
                return new ReferenceUnit(state) {
                    @Override
                    public ClientRepository clients() {
                        return clients.apply(this::state);
                    }
                };
            }
        };
    }

    private static ReferenceStorage withOutbox(Function<Supplier<State>, OutboxRepository> outbox) {
        return new ReferenceStorage() {
            @Override
            ReferenceUnit unit(State state) {
                return new ReferenceUnit(state) {
                    @Override
                    public OutboxRepository outbox() {
                        return outbox.apply(this::state);
                    }
                };
            }
        };
    }

    static ReferenceStorage ignoringTheConsultant() {
        return withSessions(state -> new ReferenceSessions(state) {
            @Override
            public Optional<Session> find(ConsultantId consultantId, SessionId id) {
                return state.get().sessions.values().stream()
                        .filter(session -> session.id().equals(id))
                        .findAny();
            }
        });
    }

    static ReferenceStorage updatingByTheIdAlone() {
        return withSessions(state -> new ReferenceSessions(state) {
            @Override
            public void update(Collection<Session> sessions) {
                sessions.forEach(session ->
                        state.get().sessions.replaceAll((key, old) -> old.id().equals(session.id()) ? session : old));
            }
        });
    }

    static ReferenceStorage withClosedIntervals() {
        return withSessions(state -> new ReferenceSessions(state) {
            @Override
            boolean clashes(OverlapQuery query, Session session) {
                TimeSlot slot = query.slot();
                TimeSlot other = session.schedule().slot();
                boolean touches =
                        slot.startsAt().equals(other.endsAt()) || slot.endsAt().equals(other.startsAt());
                return query.matches(session) || (touches && session.isBlocking());
            }
        });
    }

    static ReferenceStorage repeatingTheRowAtTheCursor() {
        return withSessions(state -> new ReferenceSessions(state) {
            @Override
            Page<SessionRow> page(List<SessionRow> rows, SessionSort sort, PageRequest page) {
                Page<SessionRow> right = super.page(rows, sort, page);
                int last = rows.indexOf(
                        right.items().isEmpty()
                                ? null
                                : right.items().get(right.items().size() - 1));
                return right.next() == null || last < 1
                        ? right
                        : new Page<>(right.items(), sort.cursorBehind(rows.get(last - 1)), right.total());
            }
        });
    }

    static ReferenceStorage takingSearchesForPatterns() {
        return withSessions(state -> new ReferenceSessions(state) {
            @Override
            boolean matches(SessionFilter filter, Session session, Client client) {
                SessionFilter rest = new SessionFilter(
                        filter.statuses(),
                        filter.types(),
                        filter.paymentStatuses(),
                        filter.platforms(),
                        filter.scheduled(),
                        filter.clientId(),
                        filter.offeringId(),
                        filter.webinarId(),
                        null);
                return rest.matches(session, client)
                        && SearchText.words(filter.search()).stream()
                                .map(WrongRepositories::like)
                                .allMatch(word -> word.matcher(session.details().titleKey())
                                                .find()
                                        || word.matcher(client.searchKey()).find());
            }
        });
    }

    private static Pattern like(String word) {
        String pattern = Pattern.quote(word).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    static ReferenceStorage withAddressesAsTheyAreSpelled() {
        return withClients(state -> new ReferenceClients(state) {
            @Override
            String uniqueKey(EmailAddress email) {
                return email.value();
            }
        });
    }

    /** As a collation that is blind to accents does. */
    static ReferenceStorage withAddressesWithoutAccents() {
        return withClients(state -> new ReferenceClients(state) {
            @Override
            String uniqueKey(EmailAddress email) {
                return Normalizer.normalize(email.key(), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
            }
        });
    }

    static ReferenceStorage forgettingAFilter() {
        return withClients(state -> new ReferenceClients(state) {
            @Override
            boolean matches(ClientFilter filter, Client client) {
                return new ClientFilter(
                                filter.statuses(),
                                filter.minSessions(),
                                filter.maxSessions(),
                                filter.minPaid(),
                                filter.maxPaid(),
                                filter.city(),
                                null,
                                filter.registered(),
                                filter.search())
                        .matches(client);
            }
        });
    }

    static ReferenceStorage leasingTwice() {
        return withOutbox(state -> new ReferenceOutbox(state) {
            @Override
            boolean isDue(OutboxEntry entry, Instant now) {
                return entry.delivery().state() == OutboxState.PENDING
                        && !entry.delivery().dueAt().isAfter(now);
            }
        });
    }

    static ReferenceStorage ignoringTheStream() {
        return withOutbox(state -> new ReferenceOutbox(state) {
            @Override
            boolean waits(OutboxEntry entry) {
                return false;
            }
        });
    }

    static ReferenceStorage settlingByAnyLease() {
        return withOutbox(state -> new ReferenceOutbox(state) {
            @Override
            boolean isHeldBy(OutboxEntry stored, OutboxEntry leased) {
                return stored != null;
            }
        });
    }

    static ReferenceStorage trimmingIdempotencyKeys() {
        return new ReferenceStorage() {
            @Override
            ReferenceUnit unit(State state) {
                return new ReferenceUnit(state) {
                    @Override
                    public IdempotencyRepository idempotency() {
                        return new ReferenceIdempotency(this::state) {
                            @Override
                            String normalized(String key) {
                                return key.stripTrailing();
                            }
                        };
                    }
                };
            }
        };
    }
}
