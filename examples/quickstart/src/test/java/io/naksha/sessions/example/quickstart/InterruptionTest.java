package io.naksha.sessions.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.naksha.sessions.example.quickstart.data.EveryOperation;
import io.naksha.sessions.example.quickstart.input.InputFiles;
import io.naksha.sessions.example.quickstart.input.LineKey;
import io.naksha.sessions.example.quickstart.journal.Entry;
import io.naksha.sessions.example.quickstart.journal.InMemoryJournal;
import io.naksha.sessions.example.quickstart.journal.Journal;
import io.naksha.sessions.example.quickstart.journal.JournalException;
import io.naksha.sessions.inmemory.InMemoryStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that stops between an operation and the journal, at each line in turn, ends like one that does not stop. */
class InterruptionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static InputFiles files;
    private static List<String> undisturbed;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        Folder.with(folder, EveryOperation.LINES);
        files = new InputFiles(folder, null, InputStream.nullInputStream());
        try (Office office = office(new InMemoryJournal())) {
            undisturbed = office.run(files.consultants(), files.requests());
        }
    }

    static IntStream lines() {
        return IntStream.rangeClosed(1, EveryOperation.LINES.size());
    }

    @Test
    void everyLineIsCarriedOut() {
        assertThat(undisturbed).startsWith(EveryOperation.LINES.size() + " lines were carried out, and 0 refused.");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void anInterruptedLineIsNotCarriedOutTwice(int line) {
        try (Office office = office(new FailingOnce(line))) {
            assertThatThrownBy(() -> office.run(files.consultants(), files.requests()))
                    .isInstanceOf(JournalException.class);

            List<String> resumed = office.run(files.consultants(), files.requests());

            assertThat(Ran.aboutConsultants(resumed)).isEqualTo(Ran.aboutConsultants(undisturbed));
            assertThat(resumed).contains(effects(undisturbed));
            assertThat(resumed)
                    .contains((EveryOperation.LINES.size() - line + 1) + " lines were carried out, and 0 refused.");
        }
    }

    @Test
    void aLostRowOfTheJournalIsWrittenAgain(@TempDir Path database) throws SQLException {
        String[] arguments = {"--data", folder.toString(), "--database", database.toString()};
        Ran first = Ran.with(arguments);
        Tables tables = new Tables(database);
        var rows = tables.counts();
        assertThat(tables.change("DELETE FROM quickstart_journal WHERE line_number >= 19"))
                .isPositive();

        Ran second = Ran.with(arguments);

        assertThat(second.code()).isEqualTo(Quickstart.OK);
        assertThat(second.aboutConsultants()).isEqualTo(first.aboutConsultants());
        assertThat(tables.counts()).isEqualTo(rows);
    }

    private static String effects(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" mails were sent"))
                .findFirst()
                .orElseThrow();
    }

    private static Office office(Journal journal) {
        return new Office(new Store(InMemoryStorage.create(), journal, () -> {}), CLOCK);
    }

    /** Loses the entry of one line, once, as a program does that is stopped right then. */
    private static final class FailingOnce implements Journal {
        private final InMemoryJournal journal = new InMemoryJournal();
        private final int line;
        private boolean failed;

        FailingOnce(int line) {
            this.line = line;
        }

        @Override
        public Optional<Entry> find(LineKey key) {
            return journal.find(key);
        }

        @Override
        public void write(LineKey key, Entry entry) {
            if (entry.line() == line && !failed) {
                failed = true;
                throw new JournalException("stopped on purpose", new IllegalStateException());
            }
            journal.write(key, entry);
        }
    }
}
