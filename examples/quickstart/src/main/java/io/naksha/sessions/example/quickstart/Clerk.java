package io.naksha.sessions.example.quickstart;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.common.NakshaException;
import io.naksha.sessions.example.quickstart.input.Line;
import io.naksha.sessions.example.quickstart.input.Printable;
import io.naksha.sessions.example.quickstart.journal.Entry;
import io.naksha.sessions.example.quickstart.journal.Journal;
import io.naksha.sessions.example.quickstart.journal.Tally;
import io.naksha.sessions.example.quickstart.operation.Desk;
import io.naksha.sessions.example.quickstart.operation.Names;
import io.naksha.sessions.example.quickstart.operation.Request;
import io.naksha.sessions.example.quickstart.operation.RequestReader;
import io.naksha.sessions.example.quickstart.operation.Result;
import io.naksha.sessions.spi.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Takes the lines one by one: passes over what the journal knows, carries out the rest, and writes down what became of it.
 *
 * <p>The operation is committed before the journal is written. Where the program stops between the two, the next run carries the line out again, which
 * is harmless: see {@link io.naksha.sessions.example.quickstart.operation.Operation}.
 */
final class Clerk {
    private final NakshaSessions naksha;
    private final Journal journal;
    private final Names names;
    private final RequestReader reader;

    Clerk(NakshaSessions naksha, Journal journal, Names names) {
        this.naksha = naksha;
        this.journal = journal;
        this.names = names;
        this.reader = new RequestReader(names);
    }

    Tally take(List<Line> lines) {
        List<Entry> tried = new ArrayList<>();
        List<Entry> before = new ArrayList<>();
        dispatch(); // what a run that was stopped has left
        for (Line line : lines) {
            Optional<Entry> known = journal.find(line.key());
            Entry entry = known.orElseGet(() -> attempt(line));
            if (known.isPresent()) {
                before.add(entry);
            } else {
                journal.write(line.key(), entry);
                tried.add(entry);
                dispatch();
            }
            if (entry.name() != null) {
                names.learn(entry.name(), entry.made());
            }
        }
        return new Tally(tried, before);
    }

    private Entry attempt(Line line) {
        try {
            Request request = reader.read(line);
            names.requireFree(request.name());
            Result result = request.operation().carryOut(new Desk(naksha));
            return new Entry(line.number(), null, told(result.remark()), request.name(), result.made());
        } catch (StorageException failure) {
            throw failure;
        } catch (NakshaException | JacksonException refused) {
            Refusal refusal = Refusal.of(refused);
            return Entry.refused(line.number(), refusal.reason(), told(refusal.message()));
        }
    }

    // Mail and meeting rooms, in this thread and to the end, so that every run does the same in the same order.
    private void dispatch() {
        int carriedOut;
        do {
            carriedOut = naksha.outbox().dispatchDue();
        } while (carriedOut > 0);
    }

    private String told(String message) {
        return Printable.of(names.told(message));
    }
}
