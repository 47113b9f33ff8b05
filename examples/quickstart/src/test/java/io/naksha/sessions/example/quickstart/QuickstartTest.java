package io.naksha.sessions.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.example.quickstart.data.EveryOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options, inputs and exit codes. */
class QuickstartTest {
    @TempDir
    Path folder;

    @Test
    void helpExplainsOptionsAndExitCodes() {
        Ran ran = Ran.with("--help");

        assertThat(ran.code()).isEqualTo(Quickstart.OK);
        assertThat(ran.out())
                .contains("--data DIR", "--input FILE", "--database DIR", "--memory", "--now INSTANT", "Exit codes");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--quiet             | unknown option --quiet",
                "requests.jsonl      | unknown option requests.jsonl",
                "--data              | --data needs a value",
                "--data --memory     | --data needs a value",
                "--now yesterday     | --now needs an instant such as 2026-03-02T08:00:00Z",
                "--memory --database x | --memory and --database exclude each other",
                "--database x;INIT=y | --database needs a folder whose name has no semicolon"
            })
    void optionsThatAreNotUnderstoodEndWith2(String arguments, String message) {
        Ran ran = Ran.with(arguments.split(" "));

        assertThat(ran).isEqualTo(new Ran(Quickstart.USAGE, "", "quickstart: " + message + "; --help explains\n"));
    }

    @Test
    void aMissingFolderOrFileEndsWith3() {
        Ran noFolder = Ran.with("--memory", "--data", folder.resolve("none").toString());
        Ran noFile =
                Ran.with("--memory", "--input", folder.resolve("none.jsonl").toString());

        assertThat(noFolder.code()).isEqualTo(Quickstart.UNREADABLE_INPUT);
        assertThat(noFolder.err()).contains("there is no file").contains("consultants.json");
        assertThat(noFile.code()).isEqualTo(Quickstart.UNREADABLE_INPUT);
        assertThat(noFile.err()).contains("there is no file").contains("none.jsonl");
    }

    @Test
    void aFolderInTheFilesPlaceEndsWith3() {
        Ran ran = Ran.with("--memory", "--input", folder.toString());

        assertThat(ran.code()).isEqualTo(Quickstart.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("cannot be read");
    }

    @Test
    void bytesThatAreNoTextEndWith3AndChangeNothing() throws IOException {
        Path input = folder.resolve("requests.jsonl");
        Files.write(input, "{\"do\":\"book\"}\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Path database = folder.resolve("database");

        Ran ran = Ran.with("--database", database.toString(), "--input", input.toString());

        assertThat(ran.code()).isEqualTo(Quickstart.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("is not text in UTF-8");
        assertThat(database).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"consultants\":[",
                "{\"consultants\":[null]}",
                "{\"consultants\":[{\"approved\":true}]}",
                "{\"consultants\":[],\"people\":[]}",
                "{\"now\":\"today\",\"consultants\":[]}",
                "{\"consultants\":[{\"approved\":true,\"consultant\":{\"email\":\"a@b.example\",\"firstName\":\"A\","
                        + "\"slug\":\"a-b\",\"zone\":\"Mars/Olympus\",\"currency\":\"EUR\"}}]}",
                "{\"consultants\":[{\"approved\":true,\"consultant\":{\"email\":\"a@b.example\",\"firstName\":\"A\","
                        + "\"zone\":\"Europe/Berlin\",\"currency\":\"EUR\"}}]}"
            })
    void aBrokenFileOfConsultantsEndsWith3(String consultants) throws IOException {
        String data = Folder.with(folder, List.of());
        Files.writeString(folder.resolve("consultants.json"), consultants);

        Ran ran = Ran.with("--memory", "--data", data);

        assertThat(ran.code()).isEqualTo(Quickstart.UNREADABLE_INPUT);
        assertThat(ran.err()).matches("quickstart: (consultants.json is broken|consultant 1 is refused): .+\n");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aFileInTheDatabasesPlaceEndsWith4() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        Ran ran = Ran.with("--database", file.toString());

        assertThat(ran.code()).isEqualTo(Quickstart.NO_DATABASE);
        assertThat(ran.err()).startsWith("quickstart: the database in " + file + " cannot be opened");
    }

    @Test
    void aBrokenDatabaseEndsWith4() throws IOException {
        Files.writeString(folder.resolve("naksha.mv.db"), "not a database");

        assertThat(Ran.with("--database", folder.toString()).code()).isEqualTo(Quickstart.NO_DATABASE);
    }

    @Test
    void aJournalOfAnotherShapeEndsWith4() throws IOException, SQLException {
        String data = Folder.with(folder, EveryOperation.LINES.subList(0, 1));
        Tables tables = new Tables(folder);
        try (Connection connection = tables.connect()) {
            connection.createStatement().execute("CREATE TABLE quickstart_journal (line_key INTEGER)");
        }

        Ran ran = Ran.with("--data", data, "--database", folder.toString());

        assertThat(ran.code()).isEqualTo(Quickstart.NO_DATABASE);
        assertThat(ran.err()).contains("the journal cannot be read");
    }

    @Test
    void standardInputIsReadWhereTheFileIsADash() {
        Ran ran =
                Ran.withInput("\uFEFF" + EveryOperation.LINES.get(1) + "\n\n  \nnonsense", "--memory", "--input", "-");

        assertThat(ran.out())
                .startsWith("1 lines were carried out, and 1 refused.")
                .contains("  line    4  malformed-json: ");
    }

    @Test
    void anEmptyInputIsNoError() {
        Ran ran = Ran.with("--memory", "--input", "/dev/null");

        assertThat(ran.code()).isEqualTo(Quickstart.OK);
        assertThat(ran.out()).startsWith("0 lines were carried out, and 0 refused.");
    }

    @Test
    void thePresentTimeIsTheOneThatIsGiven() {
        Ran later =
                Ran.withInput(EveryOperation.LINES.get(1), "--memory", "--input", "-", "--now", "2026-03-04T08:00:00Z");

        assertThat(later.out()).contains("  line    1  in-past: start must be in the future");
    }

    @Test
    void aLineThatWasEditedIsANewLine() throws IOException {
        String data = Folder.with(folder, EveryOperation.LINES.subList(0, 2));
        String database = folder.resolve("database").toString();
        Ran.with("--data", data, "--database", database);
        Folder.with(
                folder,
                List.of(EveryOperation.LINES.get(0), EveryOperation.LINES.get(1).replace("10:00", "15:00")));

        Ran edited = Ran.with("--data", data, "--database", database);

        assertThat(edited.out()).startsWith("""
                        1 lines were carried out before, and 0 refused; they were not tried again.
                        1 lines were carried out, and 0 refused.
                        """);
    }
}
