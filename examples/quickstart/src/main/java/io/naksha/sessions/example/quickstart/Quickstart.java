package io.naksha.sessions.example.quickstart;

import io.naksha.sessions.example.quickstart.input.ConsultantsFile;
import io.naksha.sessions.example.quickstart.input.InputFiles;
import io.naksha.sessions.example.quickstart.input.Line;
import io.naksha.sessions.example.quickstart.input.Printable;
import io.naksha.sessions.example.quickstart.input.UnreadableInputException;
import io.naksha.sessions.example.quickstart.journal.JournalException;
import io.naksha.sessions.spi.StorageException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program. Reads consultants and requests, runs them against the SDK, and prints a report. */
public final class Quickstart {
    static final int OK = 0;
    static final int USAGE = 2;
    static final int UNREADABLE_INPUT = 3;
    static final int NO_DATABASE = 4;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Quickstart(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs the program and ends with an exit code that {@code --help} explains. */
    public static void main(String[] arguments) {
        // Before anything logs: the validator logs through JBoss Logging, which then follows simplelogger.properties as
        // all others do.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Quickstart(System.in, out, err).run(arguments));
    }

    int run(String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(Help.TEXT);
            } else {
                print(report(options));
            }
            return OK;
        } catch (UsageException wrong) {
            return failed(USAGE, wrong.getMessage() + "; --help explains", null);
        } catch (UnreadableInputException unreadable) {
            return failed(UNREADABLE_INPUT, unreadable.getMessage(), null);
        } catch (DatabaseException | StorageException | JournalException failure) {
            return failed(NO_DATABASE, failure.getMessage(), failure);
        }
    }

    private List<String> report(Options options) {
        InputFiles files = new InputFiles(options.data(), options.input(), in);
        ConsultantsFile consultants = files.consultants();
        List<Line> requests = files.requests();
        try (Office office = new Office(store(options.database()), clock(options.now(), consultants.now()))) {
            return office.run(consultants, requests);
        }
    }

    private static Store store(@Nullable Path folder) {
        return folder == null ? Store.inMemory() : Store.inFolder(folder);
    }

    private static Clock clock(@Nullable Instant asked, @Nullable Instant dataSay) {
        Instant now = asked != null ? asked : dataSay;
        return now == null ? Clock.systemUTC() : Clock.fixed(now, ZoneOffset.UTC);
    }

    private void print(List<String> lines) {
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    private int failed(int code, @Nullable String message, @Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String detail = cause == null || cause == failure ? "" : ": " + cause.getMessage();
        err.print("quickstart: " + Printable.of(message + detail) + "\n");
        err.flush();
        return code;
    }
}
