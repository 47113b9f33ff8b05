package io.naksha.sessions.tck;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.client.ClientId;
import io.naksha.sessions.client.ClientStatistics;
import io.naksha.sessions.consultant.ConsultantId;
import io.naksha.sessions.spi.ClientRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/** Storages whose transactions are wrong on purpose. */
final class WrongTransactions {
    private WrongTransactions() {}

    /** Rolls back on exceptions, and commits on errors. */
    static final class CommitsOnError extends ReferenceStorage {
        @Override
        public <T> T inTransaction(Work<T> work) {
            Error[] thrown = new Error[1];
            T result = super.inTransaction(unit -> {
                try {
                    return work.run(unit);
                } catch (Error error) {
                    thrown[0] = error;
                    return null;
                }
            });
            if (thrown[0] != null) {
                throw thrown[0];
            }
            return result;
        }
    }

    /** Rolls nothing back. */
    static final class CommitsOnException extends ReferenceStorage {
        @Override
        public <T> T inTransaction(Work<T> work) {
            RuntimeException[] thrown = new RuntimeException[1];
            T result = super.inTransaction(unit -> {
                try {
                    return work.run(unit);
                } catch (RuntimeException exception) {
                    thrown[0] = exception;
                    return null;
                }
            });
            if (thrown[0] != null) {
                throw thrown[0];
            }
            return result;
        }
    }

    /** Lets readers see what a transaction is just writing. */
    static final class DirtyReads extends ReferenceStorage {
        private volatile State uncommitted = committed;

        @Override
        ReferenceUnit unit(State state) {
            if (writing.isHeldByCurrentThread()) {
                uncommitted = state;
            }
            return super.unit(state);
        }

        @Override
        public <T> T readOnly(Work<T> work) {
            return run(work, new ReferenceUnit(uncommitted));
        }
    }

    /** Transactions do not wait for each other; the last one to commit wins. */
    static final class LockDoesNotLock extends ReferenceStorage {
        @Override
        public <T> T inTransaction(Work<T> work) {
            State state = committed.copy();
            ReferenceUnit unit = unit(state);
            T result = run(work, unit);
            commit(state);
            unit.runAfterCommit();
            return result;
        }
    }

    /** Runs what waits for the commit after a rollback too. */
    static final class RunsActionsAfterRollback extends ReferenceStorage {
        @Override
        ReferenceUnit unit(State state) {
            return new ReferenceUnit(state) {
                @Override
                void end() {
                    super.end();
                    runAfterCommit();
                }
            };
        }
    }

    /** Lets an action that throws after the commit spoil the result. */
    static final class ActionsSpoilTheResult extends ReferenceStorage {
        @Override
        ReferenceUnit unit(State state) {
            return new ActingUnit(state) {
                @Override
                void act(Runnable action) {
                    action.run();
                }
            };
        }
    }

    /** Lets an action after the commit throw an Error. */
    static final class ActionsThrowErrors extends ReferenceStorage {
        @Override
        ReferenceUnit unit(State state) {
            return new ActingUnit(state) {
                @Override
                void act(Runnable action) {
                    try {
                        action.run();
                    } catch (RuntimeException harmless) {
                        LoggerFactory.getLogger(getClass()).debug("an action failed after commit", harmless);
                    }
                }
            };
        }
    }

    /** Runs actions in a way of its own. */
    private abstract static class ActingUnit extends ReferenceUnit {
        private final List<Runnable> actions = new ArrayList<>();

        ActingUnit(State state) {
            super(state);
        }

        abstract void act(Runnable action);

        @Override
        public void afterCommit(Runnable action) {
            actions.add(action);
        }

        @Override
        void runAfterCommit() {
            actions.forEach(this::act);
        }
    }

    /** Publishes the sessions first, and the rest a moment later. */
    static final class CommitsInTwoSteps extends ReferenceStorage {
        private static final long PAUSE_NANOS = 2_000_000;

        @Override
        void commit(State state) {
            State half = committed.copy();
            half.sessions.putAll(state.sessions);
            super.commit(half);
            LockSupport.parkNanos(PAUSE_NANOS);
            super.commit(state);
        }
    }

    /** Lets a unit that has ended go on. */
    static final class UnitsNeverEnd extends ReferenceStorage {
        @Override
        ReferenceUnit unit(State state) {
            return new ReferenceUnit(state) {
                @Override
                void end() {}
            };
        }
    }

    /** Wraps what the work throws. */
    static final class WrapsExceptions extends ReferenceStorage {
        @Override
        public <T> T inTransaction(Work<T> work) {
            try {
                return super.inTransaction(work);
            } catch (IllegalStateException thrown) {
                throw new IllegalStateException(thrown.getMessage(), thrown);
            }
        }
    }

    /** Adds up statistics on what was read before the lock, so that of two racing additions one is lost. */
    static final class LosesStatistics extends ReferenceStorage {
        private static final ThreadLocal<State> BEFORE = new ThreadLocal<>();

        @Override
        public <T> T inTransaction(Work<T> work) {
            BEFORE.set(committed);
            return super.inTransaction(work);
        }

        @Override
        ReferenceUnit unit(State state) {
            return new ReferenceUnit(state) {
                @Override
                public ClientRepository clients() {
                    return new ReferenceClients(this::state) {
                        @Override
                        public void addStatistics(ConsultantId consultantId, Map<ClientId, ClientStatistics> changes) {
                            changes.forEach((id, change) -> add(new State.Key(consultantId, id), change));
                        }

                        private void add(State.Key key, ClientStatistics change) {
                            Client old = BEFORE.get().clients.get(key);
                            state().clients
                                    .computeIfPresent(
                                            key,
                                            (same, client) -> client.withStatistics((old == null ? client : old)
                                                    .statistics()
                                                    .plus(change)));
                        }
                    };
                }
            };
        }
    }
}
