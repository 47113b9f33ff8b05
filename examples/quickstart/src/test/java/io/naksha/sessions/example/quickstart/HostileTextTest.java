package io.naksha.sessions.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that would be dangerous if it were anything but text. */
class HostileTextTest {
    private static final String BOOK = """
            {"do":"book","consultant":"anna-keller","request":{"offeringId":"anna-coaching","platform":"ZOOM",\
            "start":{"date":"2026-03-02","time":"15:00"},"notes":"'; DELETE FROM naksha_client; --",\
            "client":{"email":"rob@client.example","firstName":"<script>alert(1)</script>","lastName":"'); DROP TABLE naksha_session;--"}}}""";

    @TempDir
    Path folder;

    @Test
    void isStoredAndShownAsText() throws IOException, SQLException {
        String data = Folder.with(folder, List.of(BOOK));

        Ran ran = Ran.with("--data", data, "--database", folder.toString());

        assertThat(ran.out())
                .startsWith("1 lines were carried out, and 0 refused.")
                .contains("Coaching, <script>alert(1)</script> '); DROP TABLE naksha_session;--");
        Tables tables = new Tables(folder);
        assertThat(tables.strings("SELECT first_name FROM naksha_client")).containsExactly("<script>alert(1)</script>");
        assertThat(tables.strings("SELECT notes FROM naksha_session"))
                .containsExactly("'; DELETE FROM naksha_client; --");
    }

    @Test
    void doesNotReachTheTerminalAsAnythingElse() {
        String bell = "\\u001b[31m\\u0007\\r\\nforged line\\u202e";

        Ran ran = Ran.withInput("""
                {"do":"%1$s"}
                {"do":"confirm","consultant":"%1$s","session":"x"}
                {"do":"confirm","consultant":"anna-keller","session":"%1$s"}
                {"do":"confirm","consultant":"anna-keller","%1$s":"x"}
                {"do":"confirm","ref":"%1$s","consultant":"nobody","session":"x"}
                """.formatted(bell), "--memory", "--input", "-");

        assertThat(ran.refusals())
                .hasSize(5)
                .containsEntry(1, "unknown-operation")
                .containsEntry(3, "unknown-session")
                .containsEntry(4, "unknown-field");
        assertThat(ran.out())
                .contains("no session ?[31m???forged line?")
                .doesNotContain("\u001b", "\u0007", "\r", "\u202e");
    }

    @Test
    void isCutWhereItIsLong() {
        Ran ran = Ran.withInput(
                "{\"do\":\"confirm\",\"consultant\":\"anna-keller\",\"session\":\"" + "x".repeat(5_000) + "\"}",
                "--memory",
                "--input",
                "-");

        assertThat(ran.out()).contains("x…\n").doesNotContain("x".repeat(300));
    }

    @Test
    void aDeeplyNestedLineIsRefused() {
        Ran ran = Ran.withInput("[".repeat(100_000), "--memory", "--input", "-");

        assertThat(ran.code()).isEqualTo(Quickstart.OK);
        assertThat(ran.refusals()).hasSize(1);
    }
}
