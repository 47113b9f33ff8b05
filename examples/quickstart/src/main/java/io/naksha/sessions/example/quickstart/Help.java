package io.naksha.sessions.example.quickstart;

/** What {@code --help} prints. */
final class Help {
    static final String TEXT = """
            Runs a file of requests against Naksha Sessions and prints what the consultants want to see.

            java -jar quickstart.jar [options]

              --data DIR       read consultants.json and requests.jsonl from DIR
                               (default: those that come with the program)
              --input FILE     read the requests from FILE instead; - for standard input
              --database DIR   keep everything in an H2 database in DIR (default: ./naksha-data)
              --memory         keep nothing: everything is in memory
              --now INSTANT    the present time, such as 2026-03-02T08:00:00Z
                               (default: "now" in consultants.json, else the computer's clock)
              --help           print this

            Requests are JSON lines. One that is refused is reported with its line number and the reason, and
            the others go on. What became of each line is kept in the database: a line that was carried out or
            refused before is not tried again.

            Exit codes
              0  all lines were tried, also where some were refused
              1  a failure of the program itself
              2  the options are not understood
              3  an input is missing, cannot be read, or is broken as a whole; nothing was carried out
              4  the database cannot be used; run again to go on
            """;

    private Help() {}
}
