package io.naksha.sessions.tck;

import io.naksha.sessions.analytics.ClientCounts;
import io.naksha.sessions.analytics.SessionFact;
import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientFilter;
import io.naksha.sessions.client.ClientSort;
import io.naksha.sessions.common.Direction;
import io.naksha.sessions.common.InstantRange;
import io.naksha.sessions.common.Page;
import io.naksha.sessions.common.PageRequest;
import io.naksha.sessions.common.Stamp;
import io.naksha.sessions.common.ValidationException;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.session.Session;
import io.naksha.sessions.session.SessionId;
import io.naksha.sessions.session.SessionRow;
import io.naksha.sessions.session.SessionSort;
import io.naksha.sessions.spi.AnalyticsRepository;
import io.naksha.sessions.spi.ClientRepository;
import io.naksha.sessions.spi.Placement;
import io.naksha.sessions.spi.PlacementResult;
import io.naksha.sessions.spi.SessionRepository;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Storages that are wrong on purpose in a small thing. */
final class WrongDetails {
    private WrongDetails() {}

    private static ReferenceStorage with(Function<State, ReferenceUnit> unit) {
        return new ReferenceStorage() {
            @Override
            ReferenceUnit unit(State state) {
                return unit.apply(state);
            }
        };
    }

    /** A revision that is raised stays raised, whatever becomes of the transaction. */
    static final class KeepsRevisionsOnRollback extends ReferenceStorage {
        @Override
        ReferenceUnit unit(State state) {
            return new ReferenceUnit(state) {
                @Override
                void end() {
                    super.end();
                    committed.revisions.putAll(state.revisions);
                }
            };
        }
    }

    static ReferenceStorage sellingTakenSlots() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public PlacementResult place(Placement placement) {
                Placement freed = new Placement(
                        overridden(placement.session()),
                        placement.client(),
                        placement.consultant(),
                        placement.offering(),
                        placement.idempotency(),
                        placement.entries());
                return super.place(freed);
            }
        });
    }

    static ReferenceStorage overwritingContactFields() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public PlacementResult place(Placement placement) {
                if (placement.client() instanceof Placement.Booker booker) {
                    clients()
                            .findByEmail(
                                    placement.consultant().id(),
                                    booker.candidate().email())
                            .ifPresent(known -> clients()
                                    .update(ClientSample.like(known)
                                            .contact(booker.candidate().contact())
                                            .build()));
                }
                return super.place(placement);
            }
        });
    }

    static ReferenceStorage countingFactsAtTheEndOfTheRange() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public AnalyticsRepository analytics() {
                AnalyticsRepository right = super.analytics();
                return new AnalyticsRepository() {
                    @Override
                    public void facts(ConsultantId id, InstantRange range, Consumer<SessionFact> consumer) {
                        right.facts(
                                id, new InstantRange(range.from(), range.until().plusSeconds(1)), consumer);
                    }

                    @Override
                    public ClientCounts clientCounts(ConsultantId id) {
                        return right.clientCounts(id);
                    }
                };
            }
        });
    }

    static ReferenceStorage keepingMilliseconds() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public SessionRepository sessions() {
                return new ReferenceSessions(this::state) {
                    @Override
                    public Optional<Session> find(ConsultantId consultantId, SessionId id) {
                        return super.find(consultantId, id).map(WrongDetails::rounded);
                    }
                };
            }
        });
    }

    private static Session rounded(Session session) {
        Stamp stamp = session.stamp();
        return like(session)
                .stamp(new Stamp(stamp.version(), stamp.createdAt().truncatedTo(ChronoUnit.MILLIS), stamp.updatedAt()))
                .build();
    }

    private static Session overridden(Session session) {
        return like(session).overridden().build();
    }

    private static SessionSample like(Session session) {
        Client client =
                new ClientSample(session.consultantId()).id(session.clientId()).build();
        return SessionSample.like(client, session);
    }

    static ReferenceStorage countingBehindTheCursor() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public SessionRepository sessions() {
                return new ReferenceSessions(this::state) {
                    @Override
                    Page<SessionRow> page(List<SessionRow> rows, SessionSort sort, PageRequest page) {
                        Page<SessionRow> right = super.page(rows, sort, page);
                        boolean counted = page.isCounted() && page.after() != null;
                        return counted
                                ? new Page<>(right.items(), right.next(), (long)
                                        right.items().size())
                                : right;
                    }
                };
            }
        });
    }

    static ReferenceStorage startingOverAtABadCursor() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public SessionRepository sessions() {
                return new ReferenceSessions(this::state) {
                    @Override
                    Page<SessionRow> page(List<SessionRow> rows, SessionSort sort, PageRequest page) {
                        try {
                            return super.page(rows, sort, page);
                        } catch (ValidationException bad) {
                            return super.page(rows, sort, PageRequest.first(page.size()));
                        }
                    }
                };
            }
        });
    }

    static ReferenceStorage readingCursorsUnchecked() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public SessionRepository sessions() {
                return new ReferenceSessions(this::state) {
                    @Override
                    Page<SessionRow> page(List<SessionRow> rows, SessionSort sort, PageRequest page) {
                        boolean negative = page.after() != null
                                && sort.key() == SessionSort.Key.PRICE
                                && new BigDecimal(page.after().key()).signum() < 0;
                        return super.page(rows, sort, negative ? PageRequest.first(page.size()) : page);
                    }
                };
            }
        });
    }

    static ReferenceStorage makingWhatItCannotUpdate() {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public ClientRepository clients() {
                return new ReferenceClients(this::state) {
                    @Override
                    public boolean update(Client client) {
                        return super.update(client) || insert(client);
                    }
                };
            }

            @Override
            public SessionRepository sessions() {
                return new ReferenceSessions(this::state) {
                    @Override
                    public void update(Collection<Session> sessions) {
                        sessions.forEach(this::insert);
                    }
                };
            }
        });
    }

    private static ReferenceStorage withClients(Function<ReferenceUnit, ClientRepository> clients) {
        return with(state -> new ReferenceUnit(state) {
            @Override
            public ClientRepository clients() {
                return clients.apply(this);
            }
        });
    }

    static ReferenceStorage overwritingStatistics() {
        return withClients(unit -> new ReferenceClients(unit::state) {
            @Override
            public boolean update(Client client) {
                boolean updated = super.update(client);
                if (updated) {
                    state.get().clients.put(key(client), client);
                }
                return updated;
            }
        });
    }

    static ReferenceStorage sortingNamesByCodeUnit() {
        return withClients(unit -> new ReferenceClients(unit::state) {
            @Override
            public Page<Client> list(ConsultantId id, ClientFilter filter, ClientSort sort, PageRequest page) {
                if (sort.key() != ClientSort.Key.NAME) {
                    return super.list(id, filter, sort, page);
                }
                Comparator<Client> ascending =
                        Comparator.comparing(Client::nameSortKey).thenComparing(Client::id);
                List<Client> rows = of(id).filter(filter::matches)
                        .sorted(sort.direction() == Direction.ASCENDING ? ascending : ascending.reversed())
                        .toList();
                return new Rows<>(rows, sort.name(), sort::cursorBehind).page(page);
            }
        });
    }

    /** As {@link java.util.UUID#compareTo} does. */
    static ReferenceStorage orderingIdsBySignedNumbers() {
        return withClients(unit -> new ReferenceClients(unit::state) {
            @Override
            public Page<Client> list(ConsultantId id, ClientFilter filter, ClientSort sort, PageRequest page) {
                Page<Client> right = super.list(id, filter, sort, page);
                Comparator<Client> byKey = (left, other) ->
                        left.stamp().createdAt().equals(other.stamp().createdAt())
                                ? left.id().value().compareTo(other.id().value())
                                : 0;
                return sort.key() == ClientSort.Key.CREATED_AT
                        ? new Page<>(right.items().stream().sorted(byKey).toList(), right.next(), right.total())
                        : right;
            }
        });
    }
}
