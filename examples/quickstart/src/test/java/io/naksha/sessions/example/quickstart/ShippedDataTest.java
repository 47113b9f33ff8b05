package io.naksha.sessions.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.quickstart.data.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The data that come with the program, in memory and three times in one database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShippedDataTest {
    private static final Script SCRIPT = Script.write();

    @TempDir
    static Path database;

    private static Ran inMemory;
    private static Ran first;
    private static Map<String, Long> rows;

    @BeforeAll
    static void run() throws SQLException {
        inMemory = Ran.with("--memory");
        first = Ran.with("--database", database.toString());
        rows = new Tables(database).counts();
    }

    @Test
    void theFileIsWhatTheGeneratorWrites() throws IOException {
        assertThat(shipped()).isEqualTo(String.join("\n", SCRIPT.lines()) + "\n");
    }

    @Test
    void thereIsEnoughOfEverything() {
        assertThat(SCRIPT.lines()).hasSize(531);
        assertThat(SCRIPT.refusals()).hasSize(64);
        assertThat(SCRIPT.refusals().values().stream().distinct()).hasSize(40);
    }

    @Test
    void everyBadLineIsRefusedForItsOwnReasonAndNoOther() {
        assertThat(inMemory.refusals()).isEqualTo(SCRIPT.refusals());
        assertThat(inMemory.out()).startsWith("467 lines were carried out, and 64 refused.\n");
        assertThat(inMemory.code()).isEqualTo(Quickstart.OK);
        assertThat(inMemory.err()).isEmpty();
    }

    @Test
    void theReasonsAreCounted() {
        assertThat(inMemory.out())
                .contains("  overlap                      3\n")
                .contains("  dst-gap                      2\n")
                .contains("  malformed-json               3\n")
                .contains("  webinar-full                 1\n");
    }

    @Test
    void theFiguresAreTheOnesThatTheDataMake() {
        assertThat(inMemory.aboutConsultants())
                .contains("90 sessions; 27 clients, 21 of them more than once")
                .contains("sessions: 26 pending, 29 confirmed, 26 completed, 5 cancelled, 4 no-show")
                .contains(
                        "revenue:  7858.00 USD collected, 9094.50 USD pending, 16952.50 USD in all, 470.00 USD refunded")
                .contains("rates:    completion 68.42 %, payment success 91.18 %")
                .contains("    2026-03-02        840.00  #####............")
                .contains("Otto Wagner (otto-wagner), Europe/Vienna, EUR\n  not approved: cannot be booked");
    }

    @Test
    void localTimesAreTheConsultants() {
        assertThat(inMemory.aboutConsultants())
                .contains("2026-03-03 10:00   60 min  CONFIRMED  PAID        120.00 EUR  Coaching, Kim Lee")
                .contains("2026-03-03 10:00   90 min  CONFIRMED  PAID        320.00 USD  Strategy session, Kim Lee")
                .contains("2026-03-03 10:00   60 min  CONFIRMED  PAID       2500.00 INR  Career advice, Kim Lee");
    }

    @Test
    void mailsAndLinksAreCounted() {
        assertThat(inMemory.out()).contains("510 mails were sent and 108 meeting links made.");
    }

    @Test
    @Order(1)
    void theDatabaseSaysTheSameAsTheMemory() {
        assertThat(first).isEqualTo(inMemory);
    }

    @Test
    @Order(2)
    void aSecondRunChangesNothingAndSaysSo() throws SQLException {
        Ran second = Ran.with("--database", database.toString());

        assertThat(second.out()).startsWith("""
                        467 lines were carried out before, and 64 refused; they were not tried again.
                        0 lines were carried out, and 0 refused.
                        """).contains("0 mails were sent and 0 meeting links made.");
        assertThat(second.aboutConsultants()).isEqualTo(first.aboutConsultants());
        assertThat(new Tables(database).counts()).isEqualTo(rows);
        assertThat(rows).containsEntry("QUICKSTART_JOURNAL", 531L);
    }

    @Test
    @Order(3)
    void aThirdRunWithOneMoreLineDoesThatLineOnly(@TempDir Path folder) throws IOException, SQLException {
        Path longer = folder.resolve("longer.jsonl");
        Files.writeString(
                longer, shipped() + "{\"do\":\"confirm\",\"consultant\":\"anna-keller\",\"session\":\"anna-2\"}\n");

        Ran third = Ran.with("--database", database.toString(), "--input", longer.toString());

        assertThat(third.out()).startsWith("""
                        467 lines were carried out before, and 64 refused; they were not tried again.
                        1 lines were carried out, and 0 refused.
                        """);
        assertThat(third.aboutConsultants()).contains("sessions: 25 pending, 30 confirmed,");
        assertThat(new Tables(database).strings("SELECT message FROM quickstart_journal WHERE line_number = 532"))
                .containsExactly("");
    }

    private static String shipped() throws IOException {
        try (InputStream stream = Quickstart.class.getResourceAsStream("/data/requests.jsonl")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
