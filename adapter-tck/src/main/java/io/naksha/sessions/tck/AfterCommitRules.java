package io.naksha.sessions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.client.Client;
import io.naksha.sessions.consultant.Consultant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for the commit runs after it, and only then. */
abstract class AfterCommitRules extends Rules {
    private final List<String> ran = new ArrayList<>();
    private Consultant consultant;

    @BeforeEach
    final void insertConsultant() {
        consultant = newConsultant();
    }

    @Test
    void actionsRunInTheOrderOfRegistration() {
        List<String> duringWork = storage.inTransaction(unit -> {
            unit.consultants().lock(consultant.id());
            List.of("one", "two", "three").forEach(name -> unit.afterCommit(() -> ran.add(name)));
            return List.copyOf(ran);
        });
        assertThat(duringWork).as("before the commit").isEmpty();
        assertThat(ran).containsExactly("one", "two", "three");
    }

    @Test
    void actionsNeverRunAfterARollback() {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.consultants().lock(consultant.id());
                    unit.afterCommit(() -> ran.add("ran"));
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.afterCommit(() -> ran.add("ran"));
                    throw new AssertionError("roll back");
                }))
                .hasMessage("roll back");
        write(consultant, unit -> {});
        assertThat(ran).isEmpty();
    }

    @Test
    void anActionThatThrowsHarmsNobody() {
        assertHarmless(() -> {
            throw new IllegalStateException("an action that fails on purpose");
        });
    }

    @Test
    void anActionThatThrowsAnErrorHarmsNobody() {
        assertHarmless(() -> {
            throw new AssertionError("an action that fails on purpose");
        });
        assertHarmless(() -> {
            throw new StackOverflowError("an action that fails on purpose");
        });
    }

    private void assertHarmless(Runnable failing) {
        ran.clear();
        Client client = Samples.client(consultant).build();
        String result = storage.inTransaction(unit -> {
            unit.consultants().lock(consultant.id());
            unit.clients().insert(client);
            unit.afterCommit(failing);
            unit.afterCommit(() -> ran.add("the next one"));
            return "result";
        });
        assertThat(result).isEqualTo("result");
        assertThat(ran).containsExactly("the next one");
        assertThat(reread(client)).isEqualTo(client);
    }

    @Test
    void anActionRunsWhenOthersSeeWhatWasWritten() {
        Client client = Samples.client(consultant).build();
        List<Optional<Client>> seen = new ArrayList<>();
        storage.inTransaction(unit -> {
            unit.consultants().lock(consultant.id());
            unit.afterCommit(() -> seen.addAll(Together.run(
                    1, index -> find(reader -> reader.clients().find(consultant.id(), client.id())))));
            return unit.clients().insert(client);
        });
        assertThat(seen).containsExactly(Optional.of(client));
    }

    @Test
    void anActionMayRunATransactionOfItsOwn() {
        Client client = Samples.client(consultant).build();
        storage.inTransaction(unit -> {
            unit.consultants().lock(consultant.id());
            unit.afterCommit(() -> storage.inTransaction(next -> {
                next.consultants().lock(consultant.id());
                next.afterCommit(() -> ran.add("inner"));
                return next.clients().insert(client);
            }));
            unit.afterCommit(() -> ran.add("outer"));
            return true;
        });
        assertThat(reread(client)).isEqualTo(client);
        assertThat(ran).containsExactly("inner", "outer");
    }
}
