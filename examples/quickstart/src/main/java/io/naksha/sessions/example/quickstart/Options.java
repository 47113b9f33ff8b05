package io.naksha.sessions.example.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program was called with.
 *
 * @param data the folder with both input files; absent for those that come with the program
 * @param input the file of requests, {@code -} for standard input; absent for the one in {@code data}
 * @param database the folder of the database; absent to keep everything in memory
 * @param now the present time; absent for the one that the data name
 * @param help whether only the help is wanted
 */
record Options(
        @Nullable Path data,
        @Nullable String input,
        @Nullable Path database,
        @Nullable Instant now,
        boolean help) {
    private static final Path DEFAULT_DATABASE = Path.of("naksha-data");

    /**
     * Reads the arguments.
     *
     * @throws UsageException where they are not understood
     */
    static Options parse(String... arguments) {
        return new Parser(arguments).parse();
    }

    private static final class Parser {
        private final Deque<String> arguments;
        private @Nullable Path data;
        private @Nullable String input;
        private @Nullable Path database;
        private @Nullable Instant now;
        private boolean memory;
        private boolean help;

        Parser(String... arguments) {
            this.arguments = new ArrayDeque<>(List.of(arguments));
        }

        Options parse() {
            while (!arguments.isEmpty()) {
                take(arguments.remove());
            }
            if (memory && database != null) {
                throw new UsageException("--memory and --database exclude each other");
            }
            Path folder = database == null ? DEFAULT_DATABASE : database;
            return new Options(data, input, memory ? null : folder, now, help);
        }

        private void take(String option) {
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--memory" -> memory = true;
                case "--data" -> data = path(option, value(option));
                case "--input" -> input = value(option);
                case "--database" -> database = path(option, value(option));
                case "--now" -> now = instant(value(option));
                default -> throw new UsageException("unknown option " + option);
            }
        }

        private String value(String option) {
            String value = arguments.poll();
            if (value == null || value.startsWith("--")) {
                throw new UsageException(option + " needs a value");
            }
            return value;
        }

        private static Path path(String option, String text) {
            // A semicolon would begin the settings in the database's address.
            if (text.isBlank() || text.indexOf(';') >= 0) {
                throw new UsageException(option + " needs a folder whose name has no semicolon");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException notAPath) {
                throw new UsageException(option + " needs a folder");
            }
        }

        private static Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException notAnInstant) {
                throw new UsageException("--now needs an instant such as 2026-03-02T08:00:00Z");
            }
        }
    }
}
